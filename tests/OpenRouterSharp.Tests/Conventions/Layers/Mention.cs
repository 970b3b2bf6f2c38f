namespace OpenRouterSharp.Tests.Conventions.Layers;

/// <summary>The use of a type in another's source.</summary>
/// <param name="Path">The file that uses the type.</param>
/// <param name="Type">The type that uses it.</param>
/// <param name="OtherPath">The file that declares the used type.</param>
/// <param name="OtherType">The used type.</param>
internal sealed record Mention(string Path, string Type, string OtherPath, string OtherType);
