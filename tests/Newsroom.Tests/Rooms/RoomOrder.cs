using System.Reflection;
using System.Reflection.Emit;

namespace Baozhai.Newsroom.Tests.Rooms;

/// <summary>
/// The rooms of an assembly, which are its namespaces, in an order: a room may use only rooms above it. Any test project can link this file.
/// </summary>
/// <param name="root">The namespace that all rooms are in.</param>
/// <param name="rooms">The rooms without the root, the lowest first; a namespace below a listed one that is not listed itself counts as that one.</param>
internal sealed class RoomOrder(string root, params IReadOnlyList<string> rooms)
{
    private readonly List<string> _rooms = [.. rooms];

    /// <summary>Every arrow that points down the list, and every type that stands in no room, in words; empty when the order holds.</summary>
    /// <param name="assembly">The assembly.</param>
    public IReadOnlyList<string> FaultsIn(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(IsOurs).Where(type => PlaceOf(type) < 0).Select(type => $"{type.FullName} stands in no room of the list"),
        .. TypeUses.In(assembly)
            .Where(use => IsOurs(use.User) && IsOurs(use.Used))
            .Select(use => (use.User, use.Used, From: PlaceOf(use.User), To: PlaceOf(use.Used)))
            .Where(use => use.From >= 0 && use.From < use.To)
            .Select(use => $"{_rooms[use.From]} -> {_rooms[use.To]}: {use.User.Name} uses {use.Used.Name}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Which rooms use which others, both by their names in the list.</summary>
    /// <param name="assembly">The assembly.</param>
    public IReadOnlySet<(string User, string Used)> ArrowsIn(Assembly assembly) => TypeUses.In(assembly)
        .Where(use => IsOurs(use.User) && IsOurs(use.Used))
        .Select(use => (From: PlaceOf(use.User), To: PlaceOf(use.Used)))
        .Where(use => use.From >= 0 && use.To >= 0 && use.From != use.To)
        .Select(use => (_rooms[use.From], _rooms[use.To]))
        .ToHashSet();

    /// <summary>Every room of the list that no type stands in.</summary>
    /// <param name="assembly">The assembly.</param>
    public IReadOnlyList<string> EmptyIn(Assembly assembly)
    {
        var places = assembly.GetTypes().Where(IsOurs).Select(PlaceOf).ToHashSet();
        return [.. _rooms.Where((_, place) => !places.Contains(place))];
    }

    // Source generators put helpers into namespaces of their own.
    private bool IsOurs(Type type) => type.Namespace is { } space && (space == root || space.StartsWith(root + '.', StringComparison.Ordinal));

    private int PlaceOf(Type type)
    {
        var name = type.Namespace![root.Length..].TrimStart('.');
        while (name.Length > 0 && !_rooms.Contains(name))
            name = name[..Math.Max(0, name.LastIndexOf('.'))];
        return _rooms.IndexOf(name);
    }
}

/// <summary>
/// Which types of an assembly use which others: by base types, interfaces, fields, signatures, attributes, local variables and every instruction
/// of their methods. Nested and compiler-made types count as the type around them. Constants and <c>nameof</c> leave no trace in the compiled code.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every use of one top-level type by another of the same assembly.</summary>
    public static IEnumerable<(Type User, Type Used)> In(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => Of(type).SelectMany(Parts).Where(used => used.Assembly == assembly).Select(used => (User: Outermost(type), Used: Outermost(used))))
        .Where(use => use.User != use.Used)
        .Distinct();

    private static IEnumerable<Type?> Of(Type type)
    {
        IEnumerable<Type?> uses = [type.BaseType, .. type.GetInterfaces(), .. Attributes(type)];
        foreach (var member in type.GetMembers(Declared))
        {
            uses = uses.Concat(Attributes(member)).Concat(member switch
            {
                FieldInfo field => [field.FieldType],
                MethodBase method => [.. method.GetParameters().Select(parameter => parameter.ParameterType), (method as MethodInfo)?.ReturnType, .. Body(method)],
                _ => [],
            });
        }

        return uses;
    }

    private static IEnumerable<Type> Attributes(MemberInfo member) => member.CustomAttributes.Select(attribute => attribute.AttributeType);

    private static List<Type?> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
            return [];
        List<Type?> uses = [.. body.LocalVariables.Select(local => local.LocalType), .. body.ExceptionHandlingClauses.Where(clause => clause.Flags is ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType)];
        Type[]? typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null, methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var instruction = OpCodesByValue[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                uses.AddRange(Member(method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!));
            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }

        return uses;
    }

    private static IEnumerable<Type?> Member(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        _ => [member.DeclaringType],
    };

    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)],
        { IsGenericParameter: true } => type.GetGenericParameterConstraints().SelectMany(Parts),
        _ => [type],
    };

    private static Type Outermost(Type type) => type.DeclaringType is { } around ? Outermost(around) : type;
}
