import { setTimeout as pause } from 'node:timers/promises'

const patience = 60_000

// Looks until it finds what it looks for, and answers with it; says what it waited for when it does not come.
export async function until(look, what, isFound = Boolean) {
  for (const deadline = Date.now() + patience; ; await pause(50)) {
    const found = await look()
    if (isFound(found)) {
      return found
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain for ${what}.`)
    }
  }
}
