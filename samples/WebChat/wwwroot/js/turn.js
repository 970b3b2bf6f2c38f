// One question, and what came of it: how it looks, and what the next question takes along.

import { make } from './dom.js';
import { Follow } from './follow.js';
import { count, dollars, seconds } from './format.js';
import { Prose } from './prose.js';

const Ends = {
    length: 'The answer ends here because the output limit was reached.',
    content_filter: 'A filter ended the answer.',
    tool_calls: 'The model asks for a tool, and this page has none.',
};

export class Turn {
    element;
    question;
    usage = null;
    #number;
    #message = null;
    #thinking = '';
    #text = '';
    #parts = {};
    #thinkingFollow;
    #prose;
    #times = {};
    #pieces = 0;
    #facts = {};
    #ticking = null;
    #frame = null;
    #grown;

    /** @param grown called whenever the turn has become longer */
    constructor(number, question, { grown, retry }) {
        this.#number = number;
        this.#grown = grown;
        this.question = question;
        this.element = this.#build(retry);
    }

    get text() {
        return this.#text;
    }

    /** What the next question takes along: nothing of a question that got no answer. */
    messages() {
        const answer = this.#message ?? (this.#text ? { role: 'assistant', content: this.#text } : null);
        return answer && (answer.content || answer.reasoning_details) ? [{ role: 'user', content: this.question }, answer] : [];
    }

    begin() {
        this.#message = this.usage = null;
        this.#thinking = this.#text = '';
        this.#pieces = 0;
        this.#facts = {};
        this.#times = { asked: performance.now() };
        const { thinking, thinkingText, answer, error, notes, metrics, actions } = this.#parts;
        thinkingText.textContent = '';
        this.#prose.show('');
        notes.replaceChildren();
        metrics.replaceChildren();
        for (const part of [thinking, answer, error, notes, metrics, actions]) {
            part.hidden = true;
        }

        this.element.setAttribute('aria-busy', 'true');
        this.#phase('waiting', 'Waiting for the provider');
        this.#ticking = setInterval(() => this.#tick(), 250);
        this.#tick();
    }

    note(text) {
        this.#parts.notes.append(make('p', { textContent: text }));
        this.#parts.notes.hidden = false;
    }

    waiting() {
        if (!this.#times.first) {
            this.#phase('waiting', 'The provider is working on it');
        }
    }

    started({ id, provider }) {
        this.#facts = { id, provider };
    }

    think(text) {
        this.#piece();
        this.#times.thinking ??= performance.now();
        if (!this.#thinking) {
            this.#parts.thinking.hidden = false;
            this.#parts.thinking.open = true;
            this.#parts.answer.hidden = this.#parts.placeholder.hidden = false;
            this.#phase('thinking');
        }

        this.#thinking += text;
        this.#parts.thinkingText.append(text);
        this.#draw();
    }

    write(text) {
        this.#piece();
        if (!this.#text) {
            this.#times.thought = performance.now();
            this.#parts.answer.hidden = false;
            this.#parts.placeholder.hidden = true;
            this.#phase('answering');
        }

        this.#text += text;
        this.#draw();
    }

    finish({ message, finish_reason: reason, usage }) {
        this.#message = message ?? null;
        this.usage = usage ?? null;
        if (Ends[reason]) {
            this.note(Ends[reason]);
        }

        if (!this.#text && !Ends[reason]) {
            this.note('The answer has no text.');
        }

        this.#end('done');
    }

    stop() {
        this.note(this.#text ? 'Stopped. What is here goes along with the next question.' : 'Stopped before there was an answer. The next question goes without this one.');
        this.#end('stopped');
    }

    fail({ title, message, advice, kind, status, provider, attempts, generation_id: generation }) {
        const { error } = this.#parts;
        const facts = [kind, status && `status ${status}`, provider, attempts > 1 && `${attempts} attempts`, generation].filter(Boolean);
        this.#facts.id ??= generation;
        error.replaceChildren(
            make('h3', { textContent: title }),
            make('p', { className: 'error-message', textContent: message }),
            make('p', { className: 'error-advice', textContent: advice }),
            ...(facts.length > 0 ? [make('p', { className: 'error-facts', textContent: facts.join(' · ') })] : []));
        error.hidden = false;
        this.#end('failed');
    }

    /** Only the last question can be asked again. */
    isLast(value) {
        this.#parts.retry.hidden = !value;
    }

    #build(retry) {
        const number = this.#number;
        const parts = this.#parts;
        const id = (name) => `turn-${number}-${name}`;

        parts.clock = make('span', { className: 'clock' });
        parts.thinkingText = make('div', { className: 'thinking-text', tabIndex: 0, role: 'region', 'aria-label': 'Thinking' });
        parts.thinking = make(
            'details',
            { className: 'pane thinking', open: true, hidden: true },
            make('summary', {}, make('h3', { textContent: 'Thinking' }), parts.clock),
            parts.thinkingText);
        const prose = make('div', { className: 'prose' });
        parts.placeholder = make('p', { className: 'placeholder', textContent: 'It thinks first.' });
        parts.answer = make(
            'section',
            { className: 'pane answer', hidden: true, 'aria-labelledby': id('answer') },
            make('h3', { id: id('answer'), textContent: 'Answer' }),
            parts.placeholder,
            prose);
        parts.status = make('p', { className: 'status' });
        parts.notes = make('div', { className: 'notes', hidden: true });
        parts.error = make('div', { className: 'error', role: 'alert', hidden: true });
        parts.metrics = make('dl', { className: 'metrics', hidden: true });
        parts.copy = make('button', { type: 'button', className: 'quiet', textContent: 'Copy answer' });
        parts.retry = make('button', { type: 'button', className: 'quiet retry', textContent: 'Ask again' });
        parts.actions = make('div', { className: 'actions', hidden: true }, parts.copy, parts.retry);
        parts.copy.addEventListener('click', () => this.#copy());
        parts.retry.addEventListener('click', () => retry(this));
        parts.thinking.addEventListener('toggle', () => this.#grown());

        this.#prose = new Prose(prose);
        this.#thinkingFollow = new Follow(parts.thinkingText);
        return make(
            'article',
            { className: 'turn', 'aria-labelledby': id('question') },
            make('h2', { className: 'question', id: id('question') }, make('span', { className: 'visually-hidden', textContent: `Question ${number}: ` }), this.question),
            parts.status,
            make('div', { className: 'panes' }, parts.thinking, parts.answer),
            parts.error,
            parts.notes,
            make('footer', {}, parts.metrics, parts.actions));
    }

    #piece() {
        this.#pieces++;
        this.#times.last = performance.now();
        this.#times.first ??= this.#times.last;
    }

    // One drawing for all that comes between two frames.
    #draw() {
        this.#frame ??= requestAnimationFrame(() => {
            this.#frame = null;
            this.#show();
        });
    }

    #show() {
        this.#prose.show(this.#text);
        this.#thinkingFollow.grown();
        this.#grown();
    }

    get #isLive() {
        return this.#ticking !== null;
    }

    // Until something comes, a line says what is waited for; then the pane that grows shows it.
    #phase(phase, words = '') {
        this.element.dataset.phase = phase;
        this.#parts.status.textContent = words;
        this.#parts.status.hidden = !words;
    }

    #end(phase) {
        clearInterval(this.#ticking);
        cancelAnimationFrame(this.#frame);
        this.#ticking = this.#frame = null;
        this.element.removeAttribute('aria-busy');
        this.#phase(phase);
        this.#parts.answer.hidden = !this.#text;
        this.#parts.copy.hidden = !this.#text;
        this.#parts.retry.textContent = phase === 'failed' ? 'Try again' : 'Ask again';
        this.#parts.actions.hidden = false;
        this.#tick();
        this.#show();
    }

    #tick() {
        const { asked, first, thinking, thought, last } = this.#times;
        const now = performance.now();
        if (thinking) {
            this.#parts.clock.textContent = seconds((thought ?? (this.#isLive ? now : last)) - thinking);
        }

        const writing = (last ?? 0) - (first ?? 0);
        const tokens = this.usage?.completion_tokens;
        const rate = writing > 200 ? `${tokens ? '' : '≈ '}${((tokens ?? this.#pieces) / (writing / 1000)).toFixed(1)} tokens/s` : null;
        const thoughtTokens = this.usage?.completion_tokens_details?.reasoning_tokens;
        this.#metric('First token', first ? seconds(first - asked) : this.#isLive ? seconds(now - asked) : null);
        this.#metric('Speed', rate);
        this.#metric('Tokens', this.usage
            ? `${count(this.usage.prompt_tokens ?? 0)} in, ${count(tokens ?? 0)} out${thoughtTokens ? ` (${count(thoughtTokens)} thinking)` : ''}`
            : this.#pieces > 0 ? `≈ ${count(this.#pieces)} out` : null);
        this.#metric('Cost', this.usage && typeof this.usage.cost === 'number' ? dollars(this.usage.cost) : null);
        this.#metric('Provider', this.#facts.provider);
        this.#metric('Generation', this.#facts.id);
        this.#grown();
    }

    #metric(name, value) {
        const { metrics } = this.#parts;
        let entry = metrics.querySelector(`[data-metric="${name}"]`);
        if (!value) {
            entry?.remove();
            return;
        }

        if (!entry) {
            entry = make('div', { 'data-metric': name }, make('dt', { textContent: name }), make('dd'));
            const order = ['First token', 'Speed', 'Tokens', 'Cost', 'Provider', 'Generation'];
            const next = [...metrics.children].find((other) => order.indexOf(other.dataset.metric) > order.indexOf(name));
            metrics.insertBefore(entry, next ?? null);
            metrics.hidden = false;
        }

        entry.lastElementChild.textContent = value;
    }

    async #copy() {
        const { copy } = this.#parts;
        try {
            await navigator.clipboard.writeText(this.#text);
            copy.textContent = 'Copied';
        } catch {
            copy.textContent = 'Copying is not allowed here';
        }

        setTimeout(() => {
            copy.textContent = 'Copy answer';
        }, 2000);
    }
}
