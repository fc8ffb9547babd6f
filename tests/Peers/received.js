// What a client has received, to be waited for.
export class Received {
  all = []
  #waiting = []

  add(activity) {
    this.all.push(activity)
    this.#waiting = this.#waiting.filter((waiter) => !waiter(activity))
  }

  texts() {
    return this.all.map((activity) => activity.text)
  }

  // Resolves with the first activity that fits, be it here already or still to come.
  first(fits, what, patience = 40_000) {
    const here = this.all.find(fits)
    if (here) {
      return Promise.resolve(here)
    }
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`Never came: ${what}. Came: ${JSON.stringify(this.texts())}`)), patience)
      this.#waiting.push((activity) => {
        if (fits(activity)) {
          clearTimeout(timer)
          done(activity)
          return true
        }
        return false
      })
    })
  }

  text(text) {
    return this.first((activity) => activity.text === text, text)
  }
}
