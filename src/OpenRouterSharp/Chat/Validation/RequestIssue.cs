namespace OpenRouterSharp;

/// <summary>Represents an error or an advisory issue found by validating a request before it is sent.</summary>
public sealed record RequestIssue
{
    internal const int MaxValueLength = 64;

    internal RequestIssue(IssueSeverity severity, string parameter, string message)
    {
        Severity = severity;
        Parameter = parameter;
        Message = message;
    }

    /// <summary>Gets the severity, which determines whether the request is sent.</summary>
    public IssueSeverity Severity { get; }

    /// <summary>Gets the path of the member, such as <c>Temperature</c> or <c>Messages[2].ToolCallId</c>.</summary>
    public string Parameter { get; }

    /// <summary>Gets the path of the field on the wire, such as <c>messages[2].tool_call_id</c>, or the name of the header.</summary>
    public string? WireName { get; internal init; }

    /// <summary>Gets the description of the problem and of the allowed values.</summary>
    public string Message { get; }

    /// <summary>Gets the offending value as text.</summary>
    /// <value>At most 64 characters, without control characters; <see langword="null"/> if there is no value, or if it is not helpful.</value>
    public string? Value { get; internal init; }

    internal IssueFault Fault { get; init; }

    /// <summary>Returns the severity, the parameter and the message.</summary>
    /// <returns>For example, <c>Error: Temperature: Temperature is 3; it must be 0 to 2.</c></returns>
    public override string ToString() => $"{Severity}: {Parameter}: {Message}";
}
