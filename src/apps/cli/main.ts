// The `anju` command: finds the sub-command that was asked for and ends with its exit status.
import { Socket } from 'node:net'
import { commands, isCommand } from './commands.ts'
import { help } from './help.ts'
import { tell } from './tell.ts'

const [name = 'help', ...words] = process.argv.slice(2)

followLauncher()
if (isCommand(name)) {
  try {
    const { run } = await commands[name].load()
    process.exitCode = await run(words)
  } catch (error) {
    tell(error)
    process.exitCode = 1
  }
} else {
  const asked = name === 'help' || name === '--help' || name === '-h'
  process[asked ? 'stdout' : 'stderr'].write(help(asked ? undefined : name))
  process.exitCode = asked ? 0 : 2
}

/** When the launcher is killed without a word, its end of the thread closes and we stop in order. */
function followLauncher(): void {
  const thread = Number(process.env.ANJU_LAUNCHER)
  if (!thread) return
  delete process.env.ANJU_LAUNCHER
  const socket = new Socket({ fd: thread, readable: true, writable: false })
  socket.on('error', () => undefined)
  socket.on('close', () => process.kill(process.pid, 'SIGTERM'))
  socket.resume()
  socket.unref()
}
