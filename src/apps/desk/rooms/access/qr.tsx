/** A secret as a picture for the authenticator app; comes with antd only when it is looked at. */
import { QRCode } from 'antd'

export function Qr(props: { value: string; label: string }) {
  return (
    <div className="qr" role="img" aria-label={props.label}>
      <QRCode value={props.value} size={152} bordered={false} type="svg" color="#25211C" bgColor="#FFFFFF" />
    </div>
  )
}
