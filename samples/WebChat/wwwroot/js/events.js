// Posts a question and hands over the server-sent events of the answer. EventSource can only GET.

/** The server refused, or cannot be reached: words for people, and the fields that are wrong. */
export class AskError extends Error {
    constructor(title, message, advice, fields = {}) {
        super(message);
        this.title = title;
        this.advice = advice;
        this.fields = fields;
    }
}

/** Yields { event, data } until the answer ends. Aborting the signal closes the connection, and with it the server's own to OpenRouter. */
export async function* ask(question, signal) {
    let response;
    try {
        response = await fetch('api/chat', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
            body: JSON.stringify(question),
            signal,
        });
    } catch (e) {
        throw lost(e);
    }

    if (!response.ok) {
        throw await refused(response);
    }

    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done) {
                return;
            }

            rest += value;
            for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
                // What had come already when the person left is not shown any more, nor counted in the next chat.
                signal.throwIfAborted();
                yield parse(rest.slice(0, end));
                rest = rest.slice(end + 2);
            }
        }
    } catch (e) {
        throw lost(e);
    } finally {
        reader.cancel().catch(() => {});
    }
}

function parse(block) {
    let event = 'message';
    const data = [];
    for (const line of block.split('\n')) {
        if (line.startsWith('event: ')) {
            event = line.slice(7);
        } else if (line.startsWith('data: ')) {
            data.push(line.slice(6));
        }
    }

    return { event, data: JSON.parse(data.join('\n')) };
}

async function refused(response) {
    const problem = await response.json().catch(() => ({}));
    const fields = problem.errors ?? {};
    const words = Object.values(fields).flat();
    return new AskError(
        problem.title && problem.errors ? problem.title.replace(/\.$/, '') : 'The page\'s server refused the question',
        words.join(' ') || problem.detail || `It said ${response.status} ${problem.title ?? response.statusText}.`,
        response.status === 413 ? 'Start a new chat.' : 'Change the settings, then try again.',
        fields);
}

function lost(e) {
    return e.name === 'AbortError' ? e : new AskError('The page\'s server cannot be reached', 'The connection failed.', 'See whether it still runs, then try again.');
}
