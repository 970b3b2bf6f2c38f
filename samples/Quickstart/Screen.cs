using System.Globalization;
using OpenRouterSharp;

namespace Quickstart;

/// <summary>The terminal: the answer on standard output, everything about it on standard error; colours only where a person looks.</summary>
internal sealed class Screen : IProgress<StreamKeepAlive>, IDisposable
{
    private const string Dim = "\e[2m";
    private const string Plain = "\e[0m";

    private readonly bool _outHasColours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
    private readonly bool _errorHasColours = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
    private bool _isThinking;
    private bool _isWaiting;
    private bool _isInText;

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
        _isInText = true;
    }

    internal void Summary(ChatCompletion completion)
    {
        EndLine();
        var usage = completion.Usage;
        var finish = completion.FinishReason is { } reason && reason != FinishReason.Stop ? $" · finish: {reason}" : string.Empty;
        Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{completion.Model} by {completion.Provider ?? "?"} · {usage?.PromptTokens} + {usage?.CompletionTokens} tokens ({usage?.ReasoningTokens ?? 0} thinking) · ${usage?.Cost:0.########} · {completion.Id}{finish}"));
    }

    private void Note(string text)
    {
        EndLine();
        Console.Error.WriteLine(_errorHasColours ? $"{Dim}{text}{Plain}" : text);
    }

    /// <summary>Leaves the terminal as it was, also where an error cuts the answer off.</summary>
    public void Dispose() => EndLine();

    private void EndLine()
    {
        EndWaiting();
        if (_isThinking || _isInText)
        {
            Console.WriteLine(_isThinking && _outHasColours ? Plain : string.Empty);
            _isThinking = _isInText = false;
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
