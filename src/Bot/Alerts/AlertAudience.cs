using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>
/// Who receives an alert: those who follow its topic in any form, those who follow a place it is of or whose water threatens it, those whose
/// combination it fits, and those who follow a word of its headline or summary. A word deep in the text is for the digest, and a place beside the
/// topic (醴陵的防汛) narrows digests only: nobody who asked for floods may miss one.
/// </summary>
internal sealed class AlertAudience(IAlerts alerts, IChats chats, Interests interests, AlertFollowing following, Gazetteer gazetteer)
{
    /// <summary>The chats, each once. That it eased or ended is news only to those who know that it was on.</summary>
    public async Task<IReadOnlyList<Chat>> OfAsync(PendingAlert alert, CancellationToken cancellationToken)
    {
        var followers = await FollowersAsync(alert, cancellationToken);
        if (alert.Change is AlertStage.Raised or AlertStage.Changed) return followers;
        var told = await alerts.RecipientsAsync(alert.Slot.AlertId, cancellationToken);
        return [.. followers.Where(chat => told.Contains(chat.Id))];
    }

    private async Task<IReadOnlyList<Chat>> FollowersAsync(PendingAlert alert, CancellationToken cancellationToken)
    {
        var plain = Places(alert).Select(place => new Subscription(SubscriptionKind.Place, place)).Prepend(following.Plain);
        var others = await chats.FollowedAsync([SubscriptionKind.Word, SubscriptionKind.Combination, SubscriptionKind.Pattern], cancellationToken);
        var gist = Gist(alert.Article);
        return await chats.FollowersAsync(
            [.. plain, .. others.Where(one => following.Is(one) || interests.Of(one).Matches(one.Kind == SubscriptionKind.Combination ? alert.Article : gist))], cancellationToken);
    }

    /// <summary>The places of the story, and those that its stations and rivers threaten.</summary>
    private IEnumerable<string> Places(PendingAlert alert)
    {
        var brief = alert.Article.Brief;
        var waters = alert.Steps.Select(step => step.After.Subject).Where(subject => subject.IsWater)
            .Concat(brief.Readings.Select(StationStates.Subject).OfType<AlertSubject>())
            .Distinct()
            .SelectMany(Reached);
        return brief.Places.Concat(gazetteer.ReachOf(brief.Places)).Concat(waters).Distinct();
    }

    // Where a station is not known its river is; the river itself is followed too.
    private IEnumerable<string> Reached(AlertSubject water)
    {
        var river = water.River ?? water.Name;
        var reached = gazetteer.ReachOf([water.Name]);
        return reached.Count > 0 ? reached.Append(gazetteer.Resolve(river) ?? river) : gazetteer.ReachOf([river]);
    }

    /// <summary>The article as its headline and summary tell it.</summary>
    private static ArchivedArticle Gist(ArchivedArticle article) => article with
    {
        Article = article.Article with { Paragraphs = [new(article.Brief.Summary, [])] },
    };
}

/// <summary>Decides who follows alerts: chats that follow their topic, alone or in a combination, by one of its names, or by a pattern that matches it.</summary>
internal sealed class AlertFollowing(TopicLexicon lexicon, IOptions<AlertOptions> options)
{
    /// <summary>The plain subscription to the topic of alerts.</summary>
    public Subscription Plain => new(SubscriptionKind.Topic, options.Value.Topic);

    /// <summary>Whether a subscription is to the topic of alerts in any form.</summary>
    public bool Is(Subscription subscription) => subscription.Kind switch
    {
        SubscriptionKind.Pattern => IsPattern(subscription.Value),
        SubscriptionKind.Place => false,
        SubscriptionKind.Combination => Terms(subscription).Any(IsTerm),
        _ => IsTerm(subscription),
    };

    /// <summary>Whether a chat that follows this receives alerts: of all of them, or of those of a place.</summary>
    public bool Brings(Subscription subscription) => subscription.Kind == SubscriptionKind.Place || Is(subscription);

    private bool IsTerm(Subscription one) => one.Kind switch
    {
        SubscriptionKind.Topic => one.Value == options.Value.Topic,
        SubscriptionKind.Word => lexicon.Find(one.Value)?.Name == options.Value.Topic,
        _ => false,
    };

    // What must not be there is not followed.
    private static IEnumerable<Subscription> Terms(Subscription combination)
    {
        try
        {
            return Combination.Of(combination).All.SelectMany(group => group);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private bool IsPattern(string pattern)
    {
        try
        {
            return Interest.Compile(pattern).IsMatch(options.Value.Topic);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}

/// <summary>Who receives a correction: the chats that received the wrong figures, whatever they follow now.</summary>
internal sealed class CorrectionAudience(IAlerts alerts, IChats chats)
{
    /// <summary>The chats, each once.</summary>
    public async Task<IReadOnlyList<Chat>> OfAsync(PendingAlert correction, CancellationToken cancellationToken)
    {
        var mistaken = new List<Chat>();
        foreach (var id in await alerts.MistakenAsync(correction.Slot, cancellationToken))
        {
            if (await chats.FindAsync(id, cancellationToken) is { State: ChatState.Active } chat) mistaken.Add(chat);
        }

        return mistaken;
    }
}
