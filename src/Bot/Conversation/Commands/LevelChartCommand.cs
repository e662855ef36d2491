using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Pictures;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>The water levels of a station as a picture, where the channel shows pictures; the same in words elsewhere.</summary>
internal sealed class LevelChartCommand(IArchive archive, StationPictures pictures, LevelCommand words, IEnumerable<PictureChannel> channels) : ICommand
{
    /// <summary>What asks for the chart of a station.</summary>
    public static string LineOf(string station) => $"水位图 {station}";

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "chart", ["水位图", "level chart", "chart"], "水位图 株洲站", "某站的水位变化图", "chart 株洲", "the water levels of a station as a picture");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => argument.EndsWith('站');

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (channels.All(channel => channel.Name != request.Chat.Id.Channel)) return await words.AnswerAsync(request, cancellationToken);
        var name = LevelPhrase.Name(request.Argument);
        if (name.Length == 0 || LevelPhrase.Match(name, await archive.GaugesAsync(cancellationToken)) is not [var gauge]) return await words.AnswerAsync(request, cancellationToken);
        var levels = StationLevels.Of(gauge, await archive.ReadingsAsync(gauge.Station, LevelCommand.MostReadings, cancellationToken));
        if (!pictures.CanDraw(levels)) return await words.AnswerAsync(request, cancellationToken);
        var language = request.Language;
        var latest = string.Join(language.Say("，", ", "), new[] { levels.Latest(language), levels.Against(language) }.OfType<string>());
        return Answer.Of(new Reply
        {
            Parts = [new HeadingPart(language.Say($"{gauge.Station}水位", $"Water level of {gauge.Station}")), new ChartPart(gauge.Station, language.Code), new TextPart(latest)],
        });
    }
}
