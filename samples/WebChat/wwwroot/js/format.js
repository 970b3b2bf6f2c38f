const integer = new Intl.NumberFormat('en');

export const count = (value) => integer.format(value);

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;

/** Two digits that say something, however small: $0.00013. */
export function dollars(value) {
    if (value === 0) {
        return '$0';
    }

    const digits = Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(Math.abs(value)))));
    return `$${value.toFixed(digits).replace(/(\.\d\d\d*?)0+$/, '$1')}`;
}

export const thousands = (value) => (value >= 1000 ? `${count(Math.round(value / 1000))}K` : count(value));
