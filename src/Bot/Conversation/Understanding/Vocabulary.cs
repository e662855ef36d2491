using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Every word that is known in a line, with what it may mean.</summary>
internal sealed class Vocabulary
{
    private const double Named = 1.2;
    private const double WeightOfRequest = 0.7;
    private const int ShortestGuess = 2;
    private const int ShortestLatinGuess = 5;

    private readonly Dictionary<string, List<Sense>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> _latin = [];
    private readonly RoleSet _roles;

    private Vocabulary(RoleSet roles) => _roles = roles;

    /// <summary>The longest word, in UTF-16 units.</summary>
    public int Longest { get; private set; }

    /// <summary>Gathers the words.</summary>
    /// <param name="speech">The words of roles.</param>
    /// <param name="topics">The topics, and the words that tell of them.</param>
    /// <param name="gazetteer">The places.</param>
    /// <param name="synonyms">Words that are known to mean something.</param>
    /// <param name="cities">The cities of time zones.</param>
    /// <param name="archive">What the archive knows by name.</param>
    public static Vocabulary Of(SpeechLexicon speech, TopicLexicon topics, Gazetteer gazetteer, Synonyms synonyms, CityZones cities, ArchiveNames archive)
    {
        var all = new Vocabulary(speech.Roles);
        foreach (var (role, weight, words) in speech.Roles.Words)
        {
            foreach (var word in words)
            {
                all.Add(word, new Sense(role, "", weight));
                // dingyue, sousuo: what asks for something, typed as it sounds.
                if (weight >= WeightOfRequest && word.Length > 1 && !char.IsAscii(word[0]) && Pinyin.Of(word) is { Length: >= ShortestLatinGuess } read) all.Add(read, new Sense(role, "", weight));
            }
        }

        all.AddTopics(topics);
        all.AddPlaces(gazetteer, archive);
        all.AddZones(cities);
        foreach (var word in (string[])["英文", "英语", "english", "英语版"]) all.Add(word, new Sense(all._roles[Slots.Language], "English", Named));
        foreach (var word in (string[])["中文", "汉语", "普通话", "国语", "chinese", "mandarin"]) all.Add(word, new Sense(all._roles[Slots.Language], "中文", Named));
        // 停水 is a word to look for, and not water that stops.
        foreach (var word in topics.Topics.SelectMany(topic => topic.Words.Keys).Concat(synonyms.Words).Where(word => word.Length > 1 && !char.IsAscii(word[0])))
        {
            if (!all._words.ContainsKey(word)) all.Add(word, new Sense(all._roles[Slots.Word], word, WordWeight(word)));
        }

        all.FindSounds();
        return all;
    }

    /// <summary>What a word to look for tells: more the longer it is.</summary>
    public static double WordWeight(string word) => char.IsAscii(word[0]) ? 1 : Math.Clamp(word.Length * 0.5, 1, 3);

    /// <summary>What a word may mean; null when it is not known.</summary>
    /// <param name="word">The word in lower case.</param>
    public IReadOnlyList<Sense>? Find(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var senses) ? senses : null;

    /// <summary>The word that somebody may have meant who typed another that sounds alike; null when there is none.</summary>
    /// <param name="sounds">How each character of the line sounds; null for one that has no sound.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">How long it is.</param>
    public string? SoundsLike(IReadOnlyList<string?> sounds, int start, int length)
    {
        if (length < ShortestGuess) return null;
        for (var index = start; index < start + length; index++)
        {
            if (sounds[index] is null) return null;
        }

        return _bySound.GetValueOrDefault(string.Join(' ', sounds.Skip(start).Take(length)));
    }

    /// <summary>The Latin word that is one slip away; null when there is none or the word is short.</summary>
    public string? SlipOf(string typed)
    {
        for (var length = Math.Max(typed.Length - 1, ShortestLatinGuess); length <= typed.Length + 1; length++)
        {
            if (typed.Length >= ShortestLatinGuess && _latin.TryGetValue(length, out var known) && known.Find(word => NearMiss.IsOneSlip(typed, word)) is { } meant) return meant;
        }

        return null;
    }

    private void AddTopics(TopicLexicon topics)
    {
        var role = _roles[Slots.Thing] | _roles[Slots.Topic];
        foreach (var topic in topics.Topics.Where(topic => topic.Name != TopicLexicon.Other))
        {
            var sense = new Sense(role, topic.Name, Named);
            foreach (var name in (string[])[topic.Name, topic.Short, topic.English, .. topic.Aliases]) Add(name, sense);
            foreach (var name in (string[])[topic.Name, topic.Short])
            {
                if (Pinyin.Of(name) is { } read) Add(read, sense);
            }
        }
    }

    private void AddPlaces(Gazetteer gazetteer, ArchiveNames archive)
    {
        var role = _roles[Slots.Thing] | _roles[Slots.Place];
        foreach (var (name, canonical) in gazetteer.Names) AddPlace(name, new Sense(role, canonical, Named));
        foreach (var city in archive.Cities) AddPlace(city + "市", new Sense(role | _roles[Slots.Own], city, Named));
        foreach (var gauge in archive.Stations)
        {
            var bare = gauge.Station.TrimEnd('站');
            var own = gauge.River is { } river && bare.Length > river.Length + 1 && bare.StartsWith(river, StringComparison.Ordinal) ? bare[river.Length..] : bare;
            foreach (var name in new[] { gauge.Station, bare, own, own + "站", gauge.River }.OfType<string>().Distinct())
            {
                var sense = new Sense(_roles[Slots.Station], name, Named);
                Add(name, sense);
                if (Pinyin.Of(name) is { } read) Add(read, sense);
            }

            // the xiang, the xiang river
            if (gauge.River is [.., '江' or '河' or '水'] && Pinyin.Of(gauge.River[..^1]) is { } run)
            {
                Add(run + " river", new Sense(_roles[Slots.Station], gauge.River, Named));
                if (run.Length > 3) Add(run, new Sense(_roles[Slots.Station], gauge.River, Named));
            }
        }
    }

    // 醴陵市 is also 醴陵, liling and liling city.
    private void AddPlace(string name, Sense sense)
    {
        Add(name, sense);
        var bare = name.Length > 2 && name[^1] is '市' or '县' or '区' or '镇' ? name[..^1] : name;
        if (name[^1] is '市' or '县' or '区' && bare.Length > 1) Add(bare, sense);
        // You County, Lusong District
        if (name[^1] is '市' or '县' or '区' && name.Length > 1 && Pinyin.Of(name[..^1]) is { } run) Add($"{run} {(name[^1] is '市' ? "city" : name[^1] is '县' ? "county" : "district")}", sense);
        if (Pinyin.Of(bare) is not { Length: > 3 } read) return;
        Add(read, sense);
        if (Pinyin.Of(name) is { } whole) Add(whole, sense);
    }

    private void AddZones(CityZones cities)
    {
        var role = _roles[Slots.Zone];
        foreach (var city in cities.Cities.Where(city => city.Length > (char.IsAscii(city[0]) ? 3 : 1))) Add(city, new Sense(role, city, Named));
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)))
        {
            var city = zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
            if (city.Length > 3) Add(city, new Sense(role, city, Named));
        }
    }

    private void Add(string word, Sense sense)
    {
        var key = word.ToLowerInvariant();
        if (!_words.TryGetValue(key, out var senses)) _words[key] = senses = [];
        if (!senses.Exists(known => known.Role == sense.Role)) senses.Add(sense);
        Longest = Math.Max(Longest, key.Length);
    }

    // Only names and words that carry a request are guessed at.
    private void FindSounds()
    {
        foreach (var (word, senses) in _words)
        {
            if (word.All(char.IsAsciiLetter) && word.Length >= ShortestLatinGuess)
            {
                if (!_latin.TryGetValue(word.Length, out var known)) _latin[word.Length] = known = [];
                known.Add(word);
            }

            if (word.Length < ShortestGuess || char.IsAscii(word[0]) || senses.Max(sense => sense.Weight) < 0.9 || (senses.TrueForAll(sense => (sense.Role & _roles[Slots.Word]).Any))) continue;
            var sounds = word.Select(Pinyin.Sound).ToList();
            if (!sounds.Contains(null)) _bySound.TryAdd(string.Join(' ', sounds), word);
        }
    }
}
