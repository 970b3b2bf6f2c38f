using System.Globalization;
using OpenRouterSharp;

namespace Quickstart;

/// <summary>The terminal: the answer on standard output, everything about it on standard error; colours only where a person looks.</summary>
internal sealed class Screen : IProgress<StreamKeepAlive>
{
    private const string Dim = "\e[2m";
    private const string Red = "\e[31m";
    private const string Plain = "\e[0m";

    private readonly bool _outHasColours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
    private readonly bool _errorHasColours = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
    private bool _isThinking;
    private bool _isWaiting;

    /// <summary>The provider is slow: a dot for each sign of life.</summary>
    public void Report(StreamKeepAlive value)
    {
        if (_errorHasColours)
        {
            Console.Error.Write('.');
            _isWaiting = true;
        }
    }

    internal void Reasoning(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        EndWaiting();
        if (!_isThinking)
        {
            _isThinking = true;
            Console.Write(_outHasColours ? Dim : "[thinking] ");
        }

        Console.Write(text);
    }

    internal void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        EndWaiting();
        if (_isThinking)
        {
            _isThinking = false;
            Console.Write(_outHasColours ? $"{Plain}\n\n" : "\n\n");
        }

        Console.Write(text);
    }

    internal void Summary(ChatCompletion completion)
    {
        EndThinking();
        var usage = completion.Usage;
        var finish = completion.FinishReason is { } reason && reason != FinishReason.Stop ? $" · finish: {reason}" : string.Empty;
        Console.WriteLine();
        Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{completion.Model} by {completion.Provider ?? "?"} · {usage?.PromptTokens} + {usage?.CompletionTokens} tokens ({usage?.ReasoningTokens ?? 0} thinking) · ${usage?.Cost:0.########} · {completion.Id}{finish}"));
    }

    internal void Note(string text)
    {
        EndThinking();
        Console.Error.WriteLine(_errorHasColours ? $"{Dim}{text}{Plain}" : text);
    }

    internal void Error(OpenRouterException e)
    {
        var status = e.StatusCode is { } code ? string.Create(CultureInfo.InvariantCulture, $", status {code}") : string.Empty;
        var provider = e.ProviderName is { } name ? $", provider {name}" : string.Empty;
        var attempts = e.Attempts > 1 ? string.Create(CultureInfo.InvariantCulture, $", {e.Attempts} attempts") : string.Empty;
        Error($"{e.Message} ({e.Kind}{status}{provider}{attempts})");
        if (e.Availability?.FallbackModels is { Count: > 0 } models)
        {
            Note($"Try: {string.Join(", ", models)}");
        }
    }

    internal void Error(string text)
    {
        EndThinking();
        Console.Error.WriteLine(_errorHasColours ? $"{Red}{text}{Plain}" : text);
    }

    private void EndThinking()
    {
        EndWaiting();
        if (_isThinking)
        {
            _isThinking = false;
            Console.WriteLine(_outHasColours ? Plain : string.Empty);
        }
    }

    private void EndWaiting()
    {
        if (_isWaiting)
        {
            _isWaiting = false;
            Console.Error.Write("\r   \r");
        }
    }
}
