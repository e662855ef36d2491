using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>Makes the identities of one issue's articles.</summary>
internal sealed class ArticleIds
{
    private const int BodyStart = 24;

    private readonly Dictionary<string, int> _used = [];

    /// <summary>The identity of the next article of the issue.</summary>
    /// <param name="title">Its title; null when lost.</param>
    /// <param name="body">Its text.</param>
    public ArticleId Next(string? title, string body)
    {
        var start = new string([.. Letters(body).Take(BodyStart)]);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{new string([.. Letters(title ?? "")])}\n{start}"));
        var id = Convert.ToHexStringLower(hash.AsSpan(0, 6));
        var times = _used[id] = _used.GetValueOrDefault(id) + 1;
        return new ArticleId(times == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{times}"));
    }

    // Two readings of one page differ in spaces, quotes and punctuation, so these do not count.
    private static IEnumerable<char> Letters(string text) =>
        text.Select(HalfWidth.Fold).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
}
