namespace Baozhai.Bot.Intake.Lexicons;

/// <summary>The places that can be followed. Section <c>Places</c>.</summary>
internal sealed class PlaceOptions
{
    /// <summary>The gazetteer file, relative to the current folder or else to the program. Default <c>lexicons/places.json</c>.</summary>
    public string Gazetteer { get; set; } = "lexicons/places.json";

    /// <summary>The file of cities and their time zones, found like the gazetteer. Default <c>lexicons/cities.json</c>.</summary>
    public string Cities { get; set; } = "lexicons/cities.json";
}
