using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;

namespace Baozhai.Bot.Pictures;

/// <summary>A picture that can be drawn.</summary>
internal interface IPicture
{
    /// <summary>What it shows: pictures of one key look the same.</summary>
    string Key { get; }

    /// <summary>The PNG.</summary>
    byte[] Draw(PictureFonts fonts);
}

/// <summary>
/// Draws pictures one at a time and keeps the newest, so that a picture many look at is drawn once. What strangers can ask to be drawn is bounded:
/// there are as many addresses as stories, and whoever walks through them gets no more of the processor than this.
/// </summary>
internal sealed class DrawnPictures(PictureFonts fonts) : IDisposable
{
    private const long MostBytes = 16 << 20;
    private const int MostAtOnce = 24;
    private const int MostInSecond = 4;
    private const int MostWaiting = 16;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TokenBucketRateLimiter _strangers = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = MostAtOnce,
        TokensPerPeriod = MostInSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = MostWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Whether pictures can be drawn here.</summary>
    public bool CanDraw => fonts.CanDraw;

    /// <summary>A picture for whoever asks; null where too many others are asked for just now.</summary>
    public async Task<byte[]?> ForStrangersAsync(IPicture picture, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(picture.Key, out byte[]? kept)) return kept;
        using var lease = await _strangers.AcquireAsync(1, cancellationToken);
        return lease.IsAcquired ? await OfAsync(picture, cancellationToken) : null;
    }

    /// <summary>A picture for a chat.</summary>
    public async Task<byte[]> OfAsync(IPicture picture, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_kept.TryGetValue(picture.Key, out byte[]? kept)) return kept!;
            var drawn = await Task.Run(() => picture.Draw(fonts), cancellationToken);
            return _kept.Set(picture.Key, drawn, new MemoryCacheEntryOptions { Size = drawn.Length });
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _kept.Dispose();
        _turn.Dispose();
        _strangers.Dispose();
    }
}

/// <summary>Names a channel that shows pictures. To the others none are offered.</summary>
/// <param name="Name">The channel's name, as in <see cref="Chats.ChatId.Channel"/>.</param>
internal sealed record PictureChannel(string Name);

/// <summary>Registers what draws.</summary>
internal static class PictureRegistration
{
    /// <summary>Fonts and what was drawn.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PictureOptions>()
            .Bind(configuration.GetSection(PictureOptions.Section))
            .Validate(options => PictureOptions.IsFont(options.Font), "Pictures:Font must be a font file that is there, or none.")
            .ValidateOnStart();
        return services.AddSingleton<PictureFonts>().AddSingleton<DrawnPictures>();
    }
}
