// Shows a model's text: paragraphs, headings, lists and code, built of nodes. The text itself only ever becomes text.

// Longer paragraphs are shown as they are, and marks within marks within marks too: no text can keep the page busy.
const LongestMarked = 5_000;
const DeepestMarked = 4;

const Inline = /(`+)([^`]|[^`].*?[^`])\1(?!`)|\*\*(\S(?:.*?\S)?)\*\*(?!\*)|\*([^\s*](?:[^*]*[^\s*])?)\*/su;

/** Cuts a text into blocks. The last one may still grow. */
export function blocksOf(text) {
    const blocks = [];
    let block = null;
    const end = () => {
        if (block) {
            blocks.push(block);
            block = null;
        }
    };
    const add = (type, line, extra) => {
        if (block?.type !== type) {
            end();
            block = { type, lines: [], ...extra };
        }

        block.lines.push(line);
    };

    for (const line of text.split('\n')) {
        if (block?.type === 'code') {
            if (line.trim().startsWith(block.fence) && line.trim().replaceAll(block.fence[0], '') === '') {
                block.closed = true;
                end();
            } else {
                block.lines.push(line);
            }

            continue;
        }

        const fence = /^\s*(`{3,}|~{3,})\s*([^\s`]*)/.exec(line);
        const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
        const bullet = /^\s*[-*+]\s+(.*)$/.exec(line);
        const number = /^\s*(\d{1,9})[.)]\s+(.*)$/.exec(line);
        if (fence) {
            end();
            block = { type: 'code', fence: fence[1], language: fence[2], lines: [] };
        } else if (heading) {
            end();
            blocks.push({ type: 'heading', lines: [heading[2]] });
        } else if (bullet) {
            add('ul', bullet[1]);
        } else if (number) {
            add('ol', number[2], { start: Number(number[1]) });
        } else if (line.trim() === '') {
            if (block?.type === 'p') {
                end();
            }
        } else if ((block?.type === 'ul' || block?.type === 'ol') && /^\s/.test(line)) {
            block.lines[block.lines.length - 1] += `\n${line.trim()}`;
        } else {
            add('p', line);
        }
    }

    end();
    return blocks;
}

/** Shows a growing text in an element: only the blocks that changed are built anew, so that a selection above them stays. */
export class Prose {
    #element;
    #shown = [];

    constructor(element) {
        this.#element = element;
    }

    show(text) {
        const blocks = blocksOf(text);
        blocks.forEach((block, i) => {
            const key = JSON.stringify(block);
            if (this.#shown[i] === key) {
                return;
            }

            this.#shown[i] = key;
            const node = build(block);
            const old = this.#element.children[i];
            if (old) {
                old.replaceWith(node);
            } else {
                this.#element.append(node);
            }
        });
        while (this.#element.children.length > blocks.length) {
            this.#element.lastElementChild.remove();
        }

        this.#shown.length = blocks.length;
    }
}

function build(block) {
    switch (block.type) {
        case 'code':
            return code(block);
        case 'heading':
            return withInline(document.createElement('h4'), block.lines[0]);
        case 'ul':
        case 'ol': {
            const list = document.createElement(block.type);
            if (block.start > 1) {
                list.start = block.start;
            }

            list.append(...block.lines.map((line) => withInline(document.createElement('li'), line)));
            return list;
        }
        default:
            return withInline(document.createElement('p'), block.lines.join('\n'));
    }
}

function code(block) {
    const figure = document.createElement('figure');
    const pre = document.createElement('pre');
    const inner = document.createElement('code');
    inner.textContent = block.lines.join('\n');
    pre.append(inner);

    // It may be wider than the page, and then has to be reached without a mouse.
    pre.tabIndex = 0;
    pre.setAttribute('role', 'region');
    pre.setAttribute('aria-label', block.language ? `Code: ${block.language}` : 'Code');
    if (block.language) {
        const caption = document.createElement('figcaption');
        caption.textContent = block.language;
        figure.append(caption);
    }

    figure.append(pre);
    return figure;
}

function withInline(element, text, depth = 0) {
    let rest = text;
    const isMarked = depth < DeepestMarked && text.length <= LongestMarked;
    for (let match = isMarked && Inline.exec(rest); match; match = Inline.exec(rest)) {
        element.append(rest.slice(0, match.index));
        const [whole, ticks, inner, strong, emphasis] = match;
        const node = document.createElement(ticks ? 'code' : strong !== undefined ? 'strong' : 'em');
        if (ticks) {
            node.textContent = inner;
        } else {
            withInline(node, strong ?? emphasis, depth + 1);
        }

        element.append(node);
        rest = rest.slice(match.index + whole.length);
    }

    element.append(rest);
    return element;
}
