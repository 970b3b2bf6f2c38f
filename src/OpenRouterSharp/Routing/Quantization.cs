using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the quantization level of a model's weights. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<Quantization>))]
public readonly record struct Quantization(string Value) : IOpenValue<Quantization>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets 4-bit integers (<c>int4</c>).</summary>
    public static Quantization Int4 { get; } = new("int4");

    /// <summary>Gets 8-bit integers (<c>int8</c>).</summary>
    public static Quantization Int8 { get; } = new("int8");

    /// <summary>Gets 4-bit floats of any format (<c>fp4</c>).</summary>
    public static Quantization Fp4 { get; } = new("fp4");

    /// <summary>Gets 4-bit floats in the MX format (<c>mxfp4</c>).</summary>
    public static Quantization Mxfp4 { get; } = new("mxfp4");

    /// <summary>Gets 4-bit floats in NVIDIA's format (<c>nvfp4</c>).</summary>
    public static Quantization Nvfp4 { get; } = new("nvfp4");

    /// <summary>Gets 6-bit floats (<c>fp6</c>).</summary>
    public static Quantization Fp6 { get; } = new("fp6");

    /// <summary>Gets 8-bit floats of any format (<c>fp8</c>).</summary>
    public static Quantization Fp8 { get; } = new("fp8");

    /// <summary>Gets 8-bit floats in the MX format (<c>mxfp8</c>).</summary>
    public static Quantization Mxfp8 { get; } = new("mxfp8");

    /// <summary>Gets 16-bit floats (<c>fp16</c>).</summary>
    public static Quantization Fp16 { get; } = new("fp16");

    /// <summary>Gets 16-bit bfloat16 values (<c>bf16</c>).</summary>
    public static Quantization Bf16 { get; } = new("bf16");

    /// <summary>Gets 32-bit floats (<c>fp32</c>).</summary>
    public static Quantization Fp32 { get; } = new("fp32");

    /// <summary>Gets an undisclosed quantization level (<c>unknown</c>).</summary>
    public static Quantization Unknown { get; } = new("unknown");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="Quantization"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Quantization(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static Quantization IOpenValue<Quantization>.Create(string value) => new(value);
}
