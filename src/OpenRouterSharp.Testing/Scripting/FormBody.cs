namespace OpenRouterSharp.Testing.Scripting;

/// <summary>Recognizes forms, whose bytes are kept because their files need not be text.</summary>
internal static class FormBody
{
    internal static bool IsForm(string? mediaType) => mediaType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
}
