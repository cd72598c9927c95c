// The two roles and the one database of an embedded server.
import pg from 'pg'
import type { ConnectionSettings } from './connection.ts'

export const APP_ROLE = 'anju_app'
export const DATABASE = 'anju'

/** Makes the role that serves requests, bound by row-level security, and the database, where they are missing. */
export async function ensureRoles(admin: ConnectionSettings): Promise<void> {
  const client = new pg.Client({ ...admin, database: 'postgres' })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select (select count(*) from pg_roles where rolname = $1)::int as roles,
              (select count(*) from pg_database where datname = $2)::int as databases`,
      [APP_ROLE, DATABASE],
    )
    if (rows[0].roles === 0) {
      await client.query(
        `create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication`,
      )
    }
    // It owns its database and so runs its own migrations, as a merchant's role behind DATABASE_URL does.
    if (rows[0].databases === 0) await client.query(`create database ${DATABASE} owner ${APP_ROLE}`)
  } finally {
    await client.end()
  }
}
