using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents an engine that extracts the text of PDFs. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<PdfEngine>))]
public readonly record struct PdfEngine(string Value) : IOpenValue<PdfEngine>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets Mistral's OCR, for scanned documents; billed per page (<c>mistral-ocr</c>).</summary>
    public static PdfEngine MistralOcr { get; } = new("mistral-ocr");

    /// <summary>Gets Cloudflare's free text extraction (<c>cloudflare-ai</c>).</summary>
    public static PdfEngine CloudflareAI { get; } = new("cloudflare-ai");

    /// <summary>Gets the model's native PDF support (<c>native</c>).</summary>
    public static PdfEngine Native { get; } = new("native");

    /// <summary>Gets the former name of <see cref="CloudflareAI"/> (<c>pdf-text</c>).</summary>
    public static PdfEngine PdfText { get; } = new("pdf-text");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="PdfEngine"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PdfEngine(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static PdfEngine IOpenValue<PdfEngine>.Create(string value) => new(value);
}
