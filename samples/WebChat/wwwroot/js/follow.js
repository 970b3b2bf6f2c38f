// Keeps the end of a growing element in view, until the person scrolls up; scrolled down again, it follows again.

const Near = 32;

export class Follow {
    #element;
    #last = 0;
    #isFollowing = true;
    #changed;

    constructor(element, changed = () => {}) {
        this.#element = element;
        this.#changed = changed;
        element.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    }

    get isFollowing() {
        return this.#isFollowing;
    }

    /** To be called when something was added. */
    grown() {
        if (this.#isFollowing) {
            this.#element.scrollTop = this.#element.scrollHeight;

            // At once: the event of this scroll may come as one with the person's, and that must not look like the way down.
            this.#last = this.#element.scrollTop;
        }
    }

    toEnd() {
        this.#set(true);
        this.grown();
    }

    #scrolled() {
        const { scrollTop, scrollHeight, clientHeight } = this.#element;
        if (scrollHeight - scrollTop - clientHeight < Near) {
            this.#set(true);
        } else if (scrollTop < this.#last) {
            this.#set(false);
        }

        this.#last = scrollTop;
    }

    #set(value) {
        if (this.#isFollowing !== value) {
            this.#isFollowing = value;
            this.#changed(value);
        }
    }
}
