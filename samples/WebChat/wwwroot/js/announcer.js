// Tells a screen reader what happens, in whole sentences and not too often: a region that changed with each word would never be heard out.

const Pause = 3000;
const Kept = 12;

export class Announcer {
    #region;
    #pending = '';
    #timer = null;

    constructor(region) {
        this.#region = region;
    }

    /** Says something now. */
    say(text) {
        const line = document.createElement('p');
        line.textContent = text;
        this.#region.append(line);
        while (this.#region.children.length > Kept) {
            this.#region.firstElementChild.remove();
        }
    }

    /** Adds to what is read out sentence by sentence. */
    stream(text) {
        this.#pending += text;
        this.#timer ??= setTimeout(() => this.#flush(), Pause);
    }

    /** Reads out the rest, and a last word. */
    end(text) {
        clearTimeout(this.#timer);
        this.#timer = null;
        const rest = this.#pending.trim();
        this.#pending = '';
        if (rest) {
            this.say(rest);
        }

        this.say(text);
    }

    #flush() {
        this.#timer = null;
        const end = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => this.#pending.lastIndexOf(mark)));
        if (end >= 0) {
            this.say(this.#pending.slice(0, end + 1).trim());
            this.#pending = this.#pending.slice(end + 1);
        }

        if (this.#pending) {
            this.#timer = setTimeout(() => this.#flush(), Pause);
        }
    }
}
