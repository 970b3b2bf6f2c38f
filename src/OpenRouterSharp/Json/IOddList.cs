using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>A list that is written as it came.</summary>
internal interface IOddList
{
    /// <summary>Gets the whole list as it came.</summary>
    JsonElement Json { get; }
}
