using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.PublicApi;

/// <summary>Writes what an assembly offers, a line for each type and member, in an order that does not depend on the sources'.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly) => Of(assembly.GetExportedTypes().Where(Library.IsWritten));

    internal static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var above = Parents(type).ToList();
        var parents = above.Count == 0 ? string.Empty : " : " + string.Join(", ", above);
        return $"{Marks(type)}{Kind(type)} {type.Namespace}.{ApiTypeName.Of(type)}{parents}{ApiTypeName.Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : string.Empty) + (IsRecord(type) ? "record struct" : "struct"),
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : string.Empty) + (IsRecord(type) ? "record" : "class"),
    };

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static IEnumerable<string> Parents(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
        {
            yield break;
        }

        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return ApiTypeName.Of(parent);
        }

        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(static face => face.GetInterfaces())).ToHashSet();
        foreach (var name in type.GetInterfaces().Where(face => face.IsVisible && !inherited.Contains(face) && !IsOwnEquality(face, type)).Select(ApiTypeName.Of).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    private static bool IsOwnEquality(Type face, Type type) => IsRecord(type) && face == typeof(IEquatable<>).MakeGenericType(type);

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [Method(type.GetMethod("Invoke")!)];
        }

        return type.GetMembers(Declared).Select(member => member switch
        {
            FieldInfo field when IsVisible(field.Attributes) && !field.IsSpecialName => Field(field),
            ConstructorInfo constructor when IsVisible(constructor) && !constructor.IsStatic && !IsGenerated(constructor) =>
                $"{Marks(constructor)}{Access(constructor)}{type.Name.Split('`')[0]}({Parameters(constructor)})",
            PropertyInfo property when IsVisible(property.GetMethod) || IsVisible(property.SetMethod) => IsGenerated(property) ? null : Property(property),
            EventInfo happening when IsVisible(happening.AddMethod) => $"{Marks(happening)}event {ApiTypeName.Of(happening.EventHandlerType!)} {happening.Name}",
            MethodInfo method when IsVisible(method) && !IsGenerated(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) => Method(method),
            _ => null,
        }).OfType<string>();
    }

    private static string Field(FieldInfo field) =>
        Marks(field) + (field.IsLiteral ? "const " : field.IsStatic ? "static " : string.Empty) + (field.IsInitOnly ? "readonly " : string.Empty)
        + $"{ApiTypeName.Of(new NullabilityInfoContext().Create(field))} {field.Name}{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : string.Empty)}";

    private static string Property(PropertyInfo property)
    {
        var accessor = (property.GetMethod ?? property.SetMethod)!;
        var setter = property.SetMethod;
        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var index = property.GetIndexParameters();
        return Marks(property) + Access(accessor) + Modifiers(accessor) + (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty)
            + ApiTypeName.Of(new NullabilityInfoContext().Create(property)) + " " + property.Name
            + (index.Length == 0 ? string.Empty : $"[{string.Join(", ", index.Select(Parameter))}]")
            + $" {{ {(IsVisible(property.GetMethod) ? "get; " : string.Empty)}{(IsVisible(setter) ? isInit ? "init; " : "set; " : string.Empty)}}}";
    }

    private static string Method(MethodInfo method) =>
        Marks(method) + Access(method) + Modifiers(method) + ApiTypeName.Of(new NullabilityInfoContext().Create(method.ReturnParameter)) + " " + method.Name
        + (method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>" : string.Empty)
        + $"({(method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty)}{Parameters(method)})" + ApiTypeName.Constraints(method.IsGenericMethod ? method.GetGenericArguments() : []);

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        (parameter.GetCustomAttributesData().Any(static data => data.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute") ? "params " : string.Empty)
        + (parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : string.Empty)
        + ApiTypeName.Of(new NullabilityInfoContext().Create(parameter)) + " " + parameter.Name
        + (parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : string.Empty);

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Modifiers(MethodBase method)
    {
        var inherits = method switch
        {
            { IsAbstract: true } => method.DeclaringType!.IsInterface && !method.IsStatic ? string.Empty : "abstract ",
            MethodInfo { IsVirtual: true, IsFinal: false } open when !method.DeclaringType!.IsSealed => open.GetBaseDefinition() == open ? "virtual " : "override ",
            _ => string.Empty,
        };
        return (method.IsStatic ? "static " : string.Empty) + inherits;
    }

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Marks(MemberInfo member) =>
        (member.IsDefined(typeof(ObsoleteAttribute)) ? "[Obsolete] " : string.Empty)
        + (member.GetCustomAttribute<System.Diagnostics.CodeAnalysis.ExperimentalAttribute>() is { } trial ? $"[Experimental({trial.DiagnosticId})] " : string.Empty)
        + (member.GetCustomAttribute<System.ComponentModel.EditorBrowsableAttribute>() is { State: System.ComponentModel.EditorBrowsableState.Never } ? "[Hidden] " : string.Empty);

    // What a record gets from the compiler follows from its being a record.
    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name == "EqualityContract"
        || member is ConstructorInfo { DeclaringType: var type } constructor && IsRecord(type!) && constructor.GetParameters() is [{ ParameterType: var only }] && only == type;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsVisible(MethodBase? method) =>
        method is not null && (method.IsPublic || (method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);
}
