/** Payouts: money that leaves, once: refunds, compensation, settlements; its ledger and its gateways. */
export type * from './door.ts'
export type {
  Gateway,
  GatewayKind,
  Heard,
  Limits,
  RefundOrder,
  Sent,
  Standing,
  StatementLine,
  TransferOrder,
} from './gateways/port.ts'
