using System.Text.RegularExpressions;
using OpenRouterSharp.StructuredOutput;

namespace OpenRouterSharp;

/// <summary>Represents the options for a typed completion. They are copied when a call begins.</summary>
public sealed partial class StructuredOutputOptions
{
    /// <summary>The default of <see cref="Strict"/>.</summary>
    public const bool DefaultStrict = true;

    /// <summary>The default of <see cref="RequireParameters"/>.</summary>
    public const bool DefaultRequireParameters = true;

    /// <summary>The default of <see cref="MaxCorrections"/>.</summary>
    public const int DefaultMaxCorrections = 0;

    /// <summary>Initializes a new instance of the <see cref="StructuredOutputOptions"/> class.</summary>
    public StructuredOutputOptions()
    {
    }

    internal StructuredOutputOptions(StructuredOutputOptions other)
    {
        Name = other.Name;
        Strict = other.Strict;
        RequireParameters = other.RequireParameters;
        Heal = other.Heal;
        MaxCorrections = other.MaxCorrections;
        Call = other.Call;
    }

    /// <summary>Gets or sets the name of the schema, which the model sees.</summary>
    /// <value>At most 64 letters, digits, <c>_</c> and <c>-</c>. Default: the name of the type.</value>
    /// <exception cref="ArgumentException">The name is empty or too long, or contains another character.</exception>
    public string? Name
    {
        get;
        set => field = value is null || SchemaName().IsMatch(value)
            ? value
            : throw new ArgumentException($"The name of a schema consists of 1 to {StructuredSchema.MaxNameLength} letters, digits, '_' and '-', not '{value}'.", nameof(value));
    }

    /// <summary>Gets or sets a value indicating whether the provider must generate only JSON that matches the schema.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    /// <remarks>Strict mode cannot express some types, such as a dictionary, and can leave no endpoint to serve the request, which is an error with status 404.</remarks>
    public bool Strict { get; set; } = DefaultStrict;

    /// <summary>
    /// Gets or sets a value indicating whether only providers that support every parameter of the request, the schema included, may serve it. A value in
    /// the request's own <see cref="ProviderPreferences.RequireParameters"/> takes precedence.
    /// </summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool RequireParameters { get; set; } = DefaultRequireParameters;

    /// <summary>Gets or sets a value indicating whether OpenRouter repairs malformed JSON (<see cref="Plugins.ResponseHealingPlugin"/>).</summary>
    /// <value>Default: <see langword="false"/>.</value>
    /// <remarks>The service repairs responses without streaming only: a stream with this option is refused.</remarks>
    public bool Heal { get; set; }

    /// <summary>
    /// Gets or sets how often an invalid output is sent back to the model, together with the problem, for a new one. Each correction is a further,
    /// billed call. Refusals and truncated outputs are not sent back.
    /// </summary>
    /// <value>0 or more. Default: 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxCorrections
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = DefaultMaxCorrections;

    /// <summary>Gets or sets the settings of each call.</summary>
    public CallOptions? Call { get; set; }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex SchemaName();
}
