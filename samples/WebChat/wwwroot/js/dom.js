/** Makes an element with properties and children; a child that is a string becomes text. */
export function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (key.includes('-') || key === 'role' || key === 'for') {
            element.setAttribute(key, value);
        } else {
            element[key] = value;
        }
    }

    element.append(...children);
    return element;
}
