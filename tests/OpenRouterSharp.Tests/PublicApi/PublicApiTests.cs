using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.PublicApi;

/// <summary>The public API of each package is a text file that is reviewed like code. UPDATE_SNAPSHOTS=1 writes it, except where CI=true.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("OpenRouterSharp")]
    [InlineData("OpenRouterSharp.Testing")]
    [InlineData("OpenRouterSharp.Testing.Server")]
    public void PublicApi_OfAPackage_IsTheReviewedOne(string package)
    {
        var assembly = Library.TestingAssemblies.Prepend(Library.Assembly).Single(assembly => assembly.GetName().Name == package);
        var file = Path.Combine(Library.Root, "tests", "OpenRouterSharp.Tests", "PublicApi", package + ".txt");
        var actual = ApiText.Of(assembly);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"There is no {file}. UPDATE_SNAPSHOTS=1 writes it.");
        var difference = Difference(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
        Assert.True(difference.Length == 0, $"The public API of {package} is not the reviewed one. UPDATE_SNAPSHOTS=1 accepts:\n{difference}");
    }

    [Fact]
    public void ApiText_OfAType_HasWhatItsUsersSee() => Assert.Equal(
        """
        abstract record OpenRouterSharp.Tests.PublicApi.PublicApiTests.Sample<T> : IDisposable where T : class, new()
          IReadOnlyList<string?>? Names { get; init; }
          Sample(int? size = 3)
          Task<string?> FindAsync(T key, string? hint = default, CancellationToken cancellationToken = default)
          const string Word = "word"
          protected virtual bool TryGet(out string[]? found, params int[] more)
          static bool Flag { get; }
          virtual void Dispose()

        """.ReplaceLineEndings("\n"),
        ApiText.Of([typeof(Sample<>)]));

    [Fact]
    public void Difference_OfTwoTexts_NamesTheLinesUnderTheirType() =>
        Assert.Equal("A\n  - int X\n  + long X\n", Difference("A\n  int X\nB\n  int Y\n", "A\n  long X\nB\n  int Y\n"));

    [Fact]
    public void Difference_OfOrderAlone_IsSeen() => Assert.NotEmpty(Difference("A\n  x\n  y\n", "A\n  y\n  x\n"));

    private static string Difference(string reviewed, string actual)
    {
        if (reviewed == actual)
        {
            return string.Empty;
        }

        var (before, after) = (ByType(reviewed), ByType(actual));
        var lines = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).SelectMany(type =>
        {
            var old = before.GetValueOrDefault(type);
            var now = after.GetValueOrDefault(type);
            string[] changes =
            [
                .. old is null ? ["  + (the type)"] : now is null ? ["  - (the type)"] : Array.Empty<string>(),
                .. (old ?? []).Except(now ?? []).Select(static line => $"  - {line}"),
                .. (now ?? []).Except(old ?? []).Select(static line => $"  + {line}"),
            ];
            return changes.Length == 0 ? changes : changes.Prepend(type);
        }).ToList();
        return lines.Count == 0 ? "(the order of the lines)\n" : string.Join('\n', lines) + "\n";
    }

    private static Dictionary<string, List<string>> ByType(string text)
    {
        var types = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> members = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(' '))
            {
                members.Add(line.Trim());
            }
            else
            {
                types[line] = members = [];
            }
        }

        return types;
    }

#pragma warning disable CA1034, CA1063, CA1816, CA1822 // A sample of what an API may have, good or bad.
    public abstract record Sample<T> : IDisposable
        where T : class, new()
    {
        public const string Word = "word";

        public Sample(int? size = 3) => Hidden = size;

        public static bool Flag { get; private set; }

        public IReadOnlyList<string?>? Names { get; init; }

        internal int? Hidden { get; }

        public virtual void Dispose() => Flag = true;

        public Task<string?> FindAsync(T key, string? hint = null, CancellationToken cancellationToken = default) => Task.FromResult(hint);

        protected virtual bool TryGet(out string[]? found, params int[] more) => (found = null) is null;

        private protected void Unseen() => Flag = false;
    }
#pragma warning restore CA1034, CA1063, CA1816, CA1822
}
