using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterSharp.Tests.Conventions.Layers;

/// <summary>Finds, with the compiler's own model of the sources, which type uses which, and where each is declared.</summary>
internal static class TypeMentions
{
    // What the SDK imports into every file.
    private const string ImplicitUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // Comments and their references are no use of a type.
    private static readonly CSharpParseOptions _parsing = new(
        LanguageVersion.Latest,
        DocumentationMode.None,
        preprocessorSymbols: [$"NET{Environment.Version.Major}_0", .. Enumerable.Range(8, Environment.Version.Major - 7).Select(static version => $"NET{version}_0_OR_GREATER")]);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> _references = new(References);

    /// <summary>Lists the mentions of types that are declared in another file.</summary>
    internal static IReadOnlyList<Mention> Of(IEnumerable<(string Path, string Text)> sources)
    {
        var trees = sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, _parsing, source.Path)).ToList();
        var compilation = CSharpCompilation.Create(
            "Mentions",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, _parsing)],
            _references.Value,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        return [.. trees.SelectMany(tree => Of(tree, compilation.GetSemanticModel(tree))).Distinct()];
    }

    private static IEnumerable<Mention> Of(SyntaxTree tree, SemanticModel model)
    {
        foreach (var node in tree.GetRoot().DescendantNodes().Where(static node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
        {
            if (TypeOf(model.GetSymbolInfo(node).Symbol) is { } type
                && type.DeclaringSyntaxReferences is [var declaration, ..]
                && declaration.SyntaxTree != tree
                && node.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() is { } own)
            {
                yield return new(tree.FilePath, own.Identifier.Text, declaration.SyntaxTree.FilePath, type.Name);
            }
        }
    }

    // A member stands for the type that has it, a nested type for the one around it.
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        var type = symbol switch
        {
            INamedTypeSymbol named => named,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }

    // Those of this process, for they are the library's too; not the library itself.
    private static List<MetadataReference> References() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => Path.GetExtension(file) == ".dll" && !Path.GetFileName(file).StartsWith("OpenRouterSharp", StringComparison.Ordinal) && IsManaged(file))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    private static bool IsManaged(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
