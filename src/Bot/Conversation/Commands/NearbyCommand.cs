using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Places;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Offers the counties nearest to a point: their stories, their water levels, and to follow them. Channels say it for a place somebody sent.</summary>
/// <param name="gazetteer">Knows where the counties lie.</param>
internal sealed class NearbyCommand(Gazetteer gazetteer) : ICommand
{
    private const int Most = 2;
    private const double Far = 150;

    /// <summary>The line of a point on the map.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public static string Line(double latitude, double longitude) => string.Create(CultureInfo.InvariantCulture, $"附近 {latitude:0.####},{longitude:0.####}");

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "nearby", ["附近", "nearby"], "附近 27.65,113.50", "离一个位置最近的县区（直接发位置也行）", "nearby 27.65,113.50", "the counties nearest to a point; sending a location does the same");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (Read(request.Argument) is not var (latitude, longitude))
        {
            return Task.FromResult(Answer.Of(request.Say(
                "发一个位置给我，或者写“附近 27.65,113.50”（北纬、东经）；也可以直接说地名，例如“醴陵”。",
                "Send me a location, or type “nearby 27.65,113.50” (degrees north, east); a name will do as well, for example “liling”.")));
        }

        var near = gazetteer.Nearest(latitude, longitude, Most);
        if (near.Count == 0 || near[0].Kilometres > Far)
        {
            return Task.FromResult(SearchCommand.Nothing(request, near.Count == 0
                ? request.Say("我不知道各地在哪里，请直接说地名。", "I do not know where places lie; please type a name.")
                : request.Say($"那里离我读的报纸太远了，最近的是{near[0].Name}，约 {near[0].Kilometres:0} 公里。", $"That is far from what my papers tell of: the nearest is {near[0].Name}, some {near[0].Kilometres:0} km away.")));
        }

        var told = string.Join(request.Say("、", ", "), near.Select(place => request.Say($"{place.Name}（约 {place.Kilometres:0} 公里）", $"{place.Name} (some {place.Kilometres:0} km)")));
        List<(string Label, string Line)> offered = [.. near.SelectMany(place => ((string, string)[])[
            (request.Say($"{place.Name}新闻", $"News of {place.Name}"), $"头条 {place.Name}"),
            (request.Say($"关注{place.Name}", $"Follow {place.Name}"), $"订阅 {place.Name}"),
            (request.Say($"{place.Name}水位", $"Levels of {place.Name}"), $"水位 {place.Name.TrimEnd('市', '县', '区')}")])];
        return Task.FromResult(Answer.Of(
            new Reply
            {
                Parts =
                [
                    new TextPart(request.Say($"离那里最近的：{told}。", $"Nearest: {told}.")),
                    new TextPart(string.Join('\n', offered.Select((one, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {one.Label}")))),
                ],
                Buttons = [.. offered.Select(one => new Button(one.Label, one.Line)).Chunk(3).Select(row => (IReadOnlyList<Button>)row)],
            },
            request.Menu with { Actions = [.. offered.Select(one => one.Line)], More = null }));
    }

    private static (double Latitude, double Longitude)? Read(string text)
    {
        var numbers = text.Split([',', ' ', '、', ';'], StringSplitOptions.RemoveEmptyEntries);
        return numbers is [var north, var east]
            && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
            && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
                ? (latitude, longitude)
                : null;
    }
}
