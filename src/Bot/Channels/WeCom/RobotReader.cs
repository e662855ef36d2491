using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>Makes robots of their settings. Says in one line what is wrong with them, without the key.</summary>
/// <param name="lexicon">The topics.</param>
/// <param name="gazetteer">The places.</param>
/// <param name="digests">What a robot without a time of its own keeps to.</param>
internal sealed partial class RobotReader(TopicLexicon lexicon, Gazetteer gazetteer, IOptions<DigestOptions> digests)
{
    private static readonly string[] Everything = ["全部", "所有", "all"];

    /// <summary>The robot of an entry.</summary>
    /// <param name="options">The entry.</param>
    /// <param name="index">Its place in the list, from 0.</param>
    /// <exception cref="ConfigurationException">A value is wrong; the message names it and the remedy.</exception>
    public Robot Read(RobotOptions options, int index)
    {
        var at = $"{WeComOptions.Section}:{nameof(WeComOptions.Robots)}:{index}";
        if (!KeyShape().IsMatch(options.Key))
            throw new ConfigurationException($"{at}:Key is not the key of a group robot: copy what stands behind key= in its webhook address, without spaces or quotes.");
        var name = string.IsNullOrEmpty(options.Name) ? NameOf(options.Key) : options.Name;
        if (!NameShape().IsMatch(name) || name == options.Key)
            throw new ConfigurationException($"{at}:Name must be 1 to 40 letters, digits, - and _, and not the key: choose another, or leave it out.");
        if (options.Language is not ("zh" or "en"))
            throw new ConfigurationException($"{at}:Language is \"{options.Language}\": set it to zh or en, or leave it out.");

        return new Robot
        {
            Name = name,
            Key = options.Key,
            Following = Following(options, at),
            DigestTimes = Times(options.Time, at),
            Weekdays = Weekdays(options.Weekdays, at),
            Language = options.Language,
        };
    }

    /// <summary>What a robot is called that was given no name.</summary>
    public static string NameOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8];

    private List<Subscription> Following(RobotOptions options, string at)
    {
        var following = options.Topics.SelectMany(topic => Topic(topic, at))
            .Concat(options.Words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => new Subscription(SubscriptionKind.Word, word.Trim())))
            .Concat(options.Places.Select(place => Place(place, at)))
            .Distinct()
            .ToList();
        return following.Count > 0
            ? following
            : throw new ConfigurationException($"{at}:Topics is missing: say what the robot tells of with Topics, Words or Places, for example Topics 防汛, or 全部 for everything.");
    }

    private IEnumerable<Subscription> Topic(string word, string at)
    {
        if (Everything.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase)) return lexicon.Topics.Select(topic => new Subscription(SubscriptionKind.Topic, topic.Name));
        return lexicon.Find(word.Trim()) is { } topic
            ? [new Subscription(SubscriptionKind.Topic, topic.Name)]
            : throw new ConfigurationException($"{at}:Topics names \"{word}\", which is no topic of Topics:Lexicon: use one of {string.Join('、', lexicon.Topics.Select(known => known.Name))}, or put it in Words.");
    }

    private Subscription Place(string name, string at) => gazetteer.Resolve(name) is { } place
        ? new Subscription(SubscriptionKind.Place, place)
        : throw new ConfigurationException($"{at}:Places names \"{name}\", which is no place of Places:Gazetteer: add it there, or put it in Words.");

    private IReadOnlyList<TimeOnly> Times(string? text, string at)
    {
        if (string.IsNullOrWhiteSpace(text)) return [digests.Value.DefaultTime];
        return TimeOfDayText.Parse(TypedText.Normalise(text)) is { Count: > 0 } times
            ? times
            : throw new ConfigurationException($"{at}:Time is \"{text}\": set it to times of day such as 07:30 or 07:30 18:00, or leave it out.");
    }

    private static IReadOnlyList<int> Weekdays(string? text, string at)
    {
        if (string.IsNullOrWhiteSpace(text)) return [1, 2, 3, 4, 5, 6, 7];
        return WeekdaysText.Take(TypedText.Normalise(text), out var rest) is { Count: > 0 } days && string.IsNullOrWhiteSpace(rest)
            ? days
            : throw new ConfigurationException($"{at}:Weekdays is \"{text}\": set it to days such as 周一到周五 or Mon-Fri, or leave it out.");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{16,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyShape();

    [GeneratedRegex(@"^[\p{L}\p{N}_-]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameShape();
}
