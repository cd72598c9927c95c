// Says it instead of typing it: one press to record, one to end; asked for the microphone only then.
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords } from '../../words.ts'

const LONGEST_S = 180

export function Voice(props: { take: (file: File) => void }) {
  const { say } = useWords()
  const recorder = useRef<MediaRecorder | null>(null)
  const [seconds, setSeconds] = useState<number | null>(null)
  const [denied, setDenied] = useState(false)
  const recording = seconds !== null
  useEffect(() => {
    if (!recording) return
    const timer = setInterval(() => setSeconds((was) => (was ?? 0) + 1), 1000)
    return () => clearInterval(timer)
  }, [recording])
  useEffect(() => {
    if (seconds !== null && seconds >= LONGEST_S) recorder.current?.stop()
  }, [seconds])
  // Leaving the page ends the recording; nobody listens on.
  useEffect(
    () => () => {
      for (const track of recorder.current?.stream.getTracks() ?? []) track.stop()
    },
    [],
  )
  if (!('MediaRecorder' in globalThis) || !navigator.mediaDevices) return null

  const begin = async () => {
    setDenied(false)
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)
    if (!stream) return setDenied(true)
    const parts: Blob[] = []
    const machine = new MediaRecorder(stream)
    machine.ondataavailable = (event) => parts.push(event.data)
    machine.onstop = () => {
      for (const track of stream.getTracks()) track.stop()
      setSeconds(null)
      const type = machine.mimeType.split(';')[0] || 'audio/webm'
      if (parts.some((part) => part.size > 0))
        props.take(new File(parts, `voice.${type.split('/')[1] ?? 'webm'}`, { type }))
    }
    recorder.current = machine
    machine.start()
    setSeconds(0)
  }
  return (
    <>
      <button
        type="button"
        className={`add${recording ? ' on' : ''}`}
        aria-pressed={recording}
        onClick={() => (recording ? recorder.current?.stop() : void begin())}
      >
        <Icon name="mic" />
        {recording ? say('voiceEnd', { seconds }) : say('voice')}
      </button>
      {denied ? (
        <p className="small ink2 denied-mic" role="alert">
          {say('voiceDenied')}
        </p>
      ) : null}
    </>
  )
}
