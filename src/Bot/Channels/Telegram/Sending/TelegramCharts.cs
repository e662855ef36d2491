using Baozhai.Bot.Alerts;
using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Pictures;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>Draws the charts of messages when they are sent.</summary>
internal sealed class TelegramCharts(StationPictures pictures, DrawnPictures drawn, IOptions<AlertOptions> options, TimeProvider time)
{
    /// <summary>The messages with their pictures; one whose chart cannot be drawn is its text alone.</summary>
    public async Task<IReadOnlyList<TelegramPiece>> DrawAsync(IReadOnlyList<TelegramPiece> pieces, CancellationToken cancellationToken)
    {
        var shown = new List<TelegramPiece>(pieces.Count);
        foreach (var piece in pieces)
        {
            var picture = piece.Chart is { } chart
                ? await pictures.FindAsync(chart.Station, new Language(chart.Language), AgeText.Today(time.GetUtcNow(), options.Value.Zone), cancellationToken)
                : null;
            shown.Add(picture is null ? piece : piece with { Photo = await drawn.OfAsync(picture, cancellationToken) });
        }

        return shown;
    }
}
