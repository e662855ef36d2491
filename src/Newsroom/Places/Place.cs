namespace Baozhai.Newsroom.Places;

/// <summary>A place and the names it goes by.</summary>
/// <param name="Name">The name people see and subscribe to, for example 醴陵市.</param>
/// <param name="Aliases">Other names papers print, for example 醴陵.</param>
public sealed record Place(string Name, IReadOnlyList<string> Aliases);
