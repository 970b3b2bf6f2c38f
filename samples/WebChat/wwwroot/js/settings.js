// The form beside the conversation: what is set there, and only that, goes along with a question.

import { make } from './dom.js';
import { thousands } from './format.js';

export class Settings {
    #form = document.getElementById('settings-form');
    #think = document.getElementById('think');
    #effort = document.getElementById('effort');
    #system = document.getElementById('system');
    #stops = document.getElementById('stop-texts');
    #models = [];
    #asked = false;

    /** Builds what depends on the server: its models, levels of thinking and ranges. */
    load({ models, efforts, sampling }) {
        this.#models = models;
        document.getElementById('models').replaceChildren(...models.map(modelCard));
        this.#effort.append(...efforts.map(({ value, label }) => make('option', { value, textContent: label })));
        document.getElementById('sampling').replaceChildren(...sampling.map((parameter) => (typeof parameter.max === 'number' ? slider(parameter) : number(parameter))));
        this.#think.addEventListener('input', () => {
            this.#asked = this.#think.checked;
        });
        this.#form.addEventListener('input', (event) => {
            clearError(event.target);
            this.#refresh();
        });
        this.#form.addEventListener('submit', (event) => event.preventDefault());
        this.#refresh();
    }

    get model() {
        const id = this.#form.elements.model?.value;
        return this.#models.find((model) => model.id === id);
    }

    /** What goes along with the messages. */
    question() {
        const question = { model: this.model?.id };
        if (this.#system.value.trim()) {
            question.system = this.#system.value;
        }

        const reasoning = this.#reasoning();
        if (reasoning) {
            question.reasoning = reasoning;
        }

        for (const control of this.#set()) {
            question[control.dataset.name] = Number(control.value);
        }

        const stop = this.#stops.value.split('\n').filter((line) => line);
        if (stop.length > 0) {
            question.stop = stop;
        }

        return question;
    }

    /** Marks the fields that the server names, and says at each what is wrong. */
    showErrors(fields) {
        for (const [name, words] of Object.entries(fields)) {
            const control = this.#form.querySelector(`[data-name="${CSS.escape(name.replace(/\[.*/, ''))}"]`);
            const place = control && document.getElementById(`error-${control.dataset.name}`);
            if (place) {
                control.setAttribute('aria-invalid', 'true');
                place.textContent = words.join(' ');
                place.hidden = false;
                control.closest('details').open = true;
            }
        }
    }

    #reasoning() {
        const { reasoning } = this.model ?? {};
        const effort = this.#effort.value || undefined;
        if (reasoning === 'none') {
            return undefined;
        }

        if (reasoning === 'always') {
            return effort && { effort };
        }

        if (this.#think.checked) {
            return { enabled: true, effort };
        }

        // A model that may well lack the switch is not told to leave it off.
        return reasoning === 'hybrid' ? { enabled: false } : undefined;
    }

    #set() {
        return [...this.#form.querySelectorAll('#sampling [data-name]')].filter((control) => !control.disabled && control.value !== '' && !Number.isNaN(Number(control.value)));
    }

    #refresh() {
        const { reasoning } = this.model ?? {};
        const always = reasoning === 'always';
        this.#think.disabled = always || reasoning === 'none';
        this.#think.checked = always || (reasoning !== 'none' && this.#asked);
        this.#effort.disabled = !this.#think.checked;
        document.getElementById('think-hint').textContent = {
            always: 'This model always thinks; it cannot be switched off.',
            none: 'This model does not think.',
        }[reasoning] ?? 'This model thinks when it is told to.';
        const set = this.#set().length + (this.#stops.value.trim() ? 1 : 0);
        document.getElementById('sampling-count').textContent = set === 0 ? 'as the model likes' : `${set} set`;
    }
}

function modelCard({ id, name, reasoning, context_length: context, prompt_price: prompt, completion_price: completion }, index) {
    const facts = [{ always: 'Always thinks', hybrid: 'Thinks when told to', none: 'Does not think' }[reasoning]];
    if (context !== undefined) {
        facts.push(`reads ${thousands(context)} tokens`);
    }

    let lines = facts.filter(Boolean).join(' · ');
    if (prompt !== undefined && completion !== undefined) {
        lines += `\n$${prompt.toFixed(2)} in, $${completion.toFixed(2)} out per million`;
    }

    return make(
        'label',
        { className: 'card' },
        make('input', { type: 'radio', name: 'model', value: id, checked: index === 0, 'aria-describedby': `model-facts-${index}`, 'aria-label': name }),
        make('span', { className: 'card-name', textContent: name }),
        make('span', { className: 'card-facts', id: `model-facts-${index}`, textContent: lines }));
}

// A slider that is off sends nothing: the box before its name switches it on.
function slider({ name, label, hint, min, max, step, usual }) {
    const id = `sampling-${name}`;
    const places = step < 0.1 ? 2 : 1;
    const output = make('output', { for: id, textContent: 'default' });
    const range = make('input', {
        type: 'range', id, min, max, step, disabled: true, 'data-name': name, 'aria-label': label, 'aria-describedby': `hint-${name} error-${name}`,
    });
    range.value = usual;
    const box = make('input', { type: 'checkbox', id: `${id}-set`, 'aria-label': `Set ${label}` });
    box.addEventListener('input', () => {
        range.disabled = !box.checked;
        show();
    });
    range.addEventListener('input', show);
    function show() {
        output.textContent = box.checked ? Number(range.value).toFixed(places) : 'default';
    }

    return make(
        'div',
        { className: 'parameter' },
        make('div', { className: 'parameter-head' }, box, make('label', { for: box.id, textContent: label }), output),
        range,
        make('p', { className: 'hint', id: `hint-${name}`, textContent: `${hint} ${min} to ${max}.` }),
        make('p', { className: 'field-error', id: `error-${name}`, hidden: true }));
}

function number({ name, label, hint, min, step }) {
    const id = `sampling-${name}`;
    const input = make('input', { type: 'number', id, step, placeholder: 'default', 'data-name': name, 'aria-describedby': `hint-${name} error-${name}` });
    if (min !== undefined) {
        input.min = min;
    }

    return make(
        'div',
        { className: 'parameter' },
        make('div', { className: 'parameter-head' }, make('label', { for: id, textContent: label }), input),
        make('p', { className: 'hint', id: `hint-${name}`, textContent: hint }),
        make('p', { className: 'field-error', id: `error-${name}`, hidden: true }));
}

function clearError(control) {
    if (control.getAttribute('aria-invalid')) {
        control.removeAttribute('aria-invalid');
        document.getElementById(`error-${control.dataset.name}`).hidden = true;
    }
}
