using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Represents a list that is written exactly as it was received.</summary>
internal interface IOddList
{
    /// <summary>Gets the JSON of the whole list as received.</summary>
    JsonElement Json { get; }
}
