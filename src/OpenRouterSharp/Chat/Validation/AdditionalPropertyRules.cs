namespace OpenRouterSharp;

/// <summary>Rejects additional properties that collide with declared members, which would be written twice.</summary>
internal static class AdditionalPropertyRules
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.AdditionalProperties is not { Count: > 0 } bag)
        {
            return;
        }

        foreach (var name in bag.Keys)
        {
            if (ChatRequest.IsMember(name))
            {
                issues.Add(new(
                    IssueSeverity.Error,
                    nameof(request.AdditionalProperties),
                    $"'{name}' is a member of {nameof(ChatRequest)} (or written by the library): set that, and not {nameof(request.AdditionalProperties)}[\"{name}\"].")
                { WireName = name });
            }
        }
    }
}
