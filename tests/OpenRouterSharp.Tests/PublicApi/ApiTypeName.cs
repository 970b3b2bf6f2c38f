using System.Reflection;

namespace OpenRouterSharp.Tests.PublicApi;

/// <summary>Writes a type as C# would, with its nullability.</summary>
internal static class ApiTypeName
{
    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(void)] = "void",
    };

    internal static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var mark = !type.IsValueType && !type.IsGenericParameter && info.ReadState == NullabilityState.Nullable ? "?" : string.Empty;
        if (type.IsArray && info.ElementType is { } element)
        {
            return $"{Of(element)}[]{mark}";
        }

        return type.IsGenericType && info.GenericTypeArguments.Length == type.GetGenericArguments().Length
            ? $"{SimpleName(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}"
            : Of(type) + mark;
    }

    internal static string Of(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : string.Empty);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        if (_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        return type.IsGenericType ? $"{SimpleName(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : SimpleName(type);
    }

    internal static string Constraints(IEnumerable<Type> arguments) => string.Concat(arguments.Select(static argument =>
    {
        var kind = argument.GenericParameterAttributes;
        string[] parts =
        [
            .. kind.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["struct"]
                : kind.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. argument.GetGenericParameterConstraints().Where(static type => type != typeof(ValueType)).Select(Of).Order(StringComparer.Ordinal),
            .. (kind & (GenericParameterAttributes.DefaultConstructorConstraint | GenericParameterAttributes.NotNullableValueTypeConstraint)) == GenericParameterAttributes.DefaultConstructorConstraint
                ? ["new()"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? string.Empty : $" where {argument.Name} : {string.Join(", ", parts)}";
    }));

    private static string SimpleName(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type is { IsNested: true, IsGenericParameter: false } ? $"{SimpleName(type.DeclaringType!)}.{name}" : name;
    }
}
