namespace OpenRouterSharp;

/// <summary>Represents something wrong or doubtful in a request, known before it is sent.</summary>
public sealed record RequestIssue
{
    internal const int MaxValueLength = 64;

    internal RequestIssue(IssueSeverity severity, string parameter, string message)
    {
        Severity = severity;
        Parameter = parameter;
        Message = message;
    }

    /// <summary>Gets whether the issue stops the request.</summary>
    public IssueSeverity Severity { get; }

    /// <summary>Gets the path of the member, such as <c>Temperature</c> or <c>Messages[2].ToolCallId</c>.</summary>
    public string Parameter { get; }

    /// <summary>Gets the path of the field on the wire, such as <c>messages[2].tool_call_id</c>, or the name of the header.</summary>
    public string? WireName { get; internal init; }

    /// <summary>Gets what is wrong, and what is allowed.</summary>
    public string Message { get; }

    /// <summary>Gets the value that is wrong, as text.</summary>
    /// <value>At most 64 characters, without control characters; <see langword="null"/> where there is no value, or where it does not help.</value>
    public string? Value { get; internal init; }

    internal IssueFault Fault { get; init; }

    /// <summary>Says where and what.</summary>
    /// <returns>The severity, the parameter and the message.</returns>
    public override string ToString() => $"{Severity}: {Parameter}: {Message}";
}
