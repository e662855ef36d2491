using System.Text.Json;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Places;

/// <summary>Reads the gazetteer file.</summary>
internal static class GazetteerFile
{
    public static Gazetteer Parse(string json) => LexiconFile.Read(
        json,
        "gazetteer",
        "places",
        "{\"places\":[{\"name\":…,\"aliases\":[…]}]}",
        (root, places) => Checked([.. places.EnumerateArray().Select(ReadPlace)], ReadNames(root, "notPlaces", "gazetteer"), ReadStations(root)));

    private static Gazetteer Checked(Place[] places, string[] notPlaces, Place[] stations)
    {
        var names = places.Select(place => place.Name).ToHashSet();
        foreach (var place in places.Concat(stations))
        {
            if (place.Threatens.FirstOrDefault(name => !names.Contains(name)) is { } threatened)
                throw Wrong(place.Name, "threatens", $"names {threatened}, which is no place of the file");
            if (place.Of.FirstOrDefault(name => !names.Contains(name)) is { } whole)
                throw Wrong(place.Name, "of", $"names {whole}, which is no place of the file");
        }

        return new Gazetteer(places, notPlaces, stations);
    }

    private static Place[] ReadStations(JsonElement root)
    {
        if (!root.TryGetProperty("stations", out var list))
            return [];
        if (list.ValueKind is not JsonValueKind.Array)
            throw Wrong("gazetteer", "stations", "must be a list");
        return [.. list.EnumerateArray().Select(ReadPlace)];
    }

    private static Place ReadPlace(JsonElement element, int index)
    {
        if (element.ValueKind is JsonValueKind.String)
            return new Place(ReadName(element, $"number {index + 1}", "name"), []);
        if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty("name", out var value))
            throw Wrong($"number {index + 1}", "name", "is missing");
        var name = ReadName(value, $"number {index + 1}", "name");
        return new Place(name, ReadNames(element, "aliases", name)) { Threatens = ReadNames(element, "threatens", name), Of = ReadNames(element, "of", name), At = ReadAt(element, name) };
    }

    private static (double Latitude, double Longitude)? ReadAt(JsonElement element, string name)
    {
        if (!element.TryGetProperty("at", out var at))
            return null;
        if (at.ValueKind is not JsonValueKind.Array || at.GetArrayLength() != 2 || !at[0].TryGetDouble(out var latitude) || !at[1].TryGetDouble(out var longitude) || Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
            throw Wrong(name, "at", "must be degrees north and east, for example [27.65, 113.50]");
        return (latitude, longitude);
    }

    private static string[] ReadNames(JsonElement owner, string key, string place)
    {
        if (!owner.TryGetProperty(key, out var list))
            return [];
        if (list.ValueKind is not JsonValueKind.Array)
            throw Wrong(place, key, "must be a list of names");
        return [.. list.EnumerateArray().Select(element => ReadName(element, place, key))];
    }

    private static string ReadName(JsonElement element, string place, string key) =>
        element.ValueKind is JsonValueKind.String && element.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Wrong(place, key, "must be a text that is not empty");

    private static FormatException Wrong(string place, string key, string what) =>
        new($"Gazetteer, place {place}: \"{key}\" {what}.");
}
