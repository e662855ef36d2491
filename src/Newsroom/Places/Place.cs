namespace Baozhai.Newsroom.Places;

/// <summary>A place and the names it goes by.</summary>
/// <param name="Name">The name people see and subscribe to, for example 醴陵市.</param>
/// <param name="Aliases">Other names papers print, for example 醴陵.</param>
public sealed record Place(string Name, IReadOnlyList<string> Aliases)
{
    /// <summary>The places its water threatens, of a river or a gauging station: 渌水 threatens 醴陵市 and 渌口区. Empty for none.</summary>
    public IReadOnlyList<string> Threatens { get; init; } = [];

    /// <summary>The places it is part of: 白兔潭镇 is of 醴陵市. Empty for none.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];
}
