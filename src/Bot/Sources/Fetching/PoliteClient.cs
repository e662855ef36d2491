using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources.Fetching;

/// <summary>
/// Fetches pages as a guest: robots.txt first, one request at a time a host with a pause, conditional where it can be, not again while a host asks to be left
/// alone. Whatever a site does is an answer with its reason, not an exception; only cancellation throws.
/// </summary>
internal sealed class PoliteClient : IPages, IDisposable
{
    private const string Agent = "Baozhai";
    private const int MostRedirects = 6;
    private const int LongestAddress = 2_000;

    // RFC 9309, 2.4: a copy of robots.txt is used no longer than a day; one that could not be had is asked for again sooner.
    private static readonly TimeSpan RobotsLast = TimeSpan.FromHours(24);
    private static readonly TimeSpan RobotsRetry = TimeSpan.FromMinutes(5);

    private static readonly string Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(fieldCount: 2) ?? "0";

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(6);
    private static readonly TimeSpan UsualQuiet = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpClient _client;
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;

    /// <summary>The client of the program.</summary>
    public PoliteClient(IOptions<FetchOptions> options, IConfiguration configuration, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _client = new HttpClient(GuardedHandler.Create(_options.PrivateHosts)) { Timeout = Timeout.InfiniteTimeSpan };
        var contact = _options.Contact ?? configuration["Web:PublicUrl"];
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{Agent}/{Version} (newspaper reader{(contact is { Length: > 0 } ? $"; +{contact}" : "")})");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.3");
    }

    /// <inheritdoc />
    public async Task<Fetched> GetAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = url; ;)
        {
            if (Check(at) is { } problem) return new Fetched { Outcome = FetchOutcome.Refused, Url = at, Problem = problem };
            if (!seen.Add(at.AbsoluteUri)) return new Fetched { Outcome = FetchOutcome.Refused, Url = at, Problem = $"{url} redirects in a circle" };
            if (seen.Count > MostRedirects) return new Fetched { Outcome = FetchOutcome.Refused, Url = at, Problem = $"{url} redirects more than {MostRedirects} times" };
            var (fetched, next) = await VisitAsync(at, seen.Count == 1 ? known : null, asScript, cancellationToken);
            if (next is null) return fetched;
            at = next;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _client.Dispose();
        foreach (var gate in _gates.Values) gate.Dispose();
    }

    private static string? Check(Uri url) =>
        url.Scheme is not ("http" or "https") ? $"{url} is no address of a page"
        : url.UserInfo.Length > 0 ? "an address with a name and password in it is not fetched"
        : url.AbsoluteUri.Length > LongestAddress ? "the address is too long" : null;

    private async Task<(Fetched Fetched, Uri? Next)> VisitAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(url.Authority, _ => new HostGate(_time));
        using var turn = await gate.EnterAsync(cancellationToken);
        if (gate.Quiet is var quiet && quiet > TimeSpan.Zero)
            return (new Fetched { Outcome = FetchOutcome.Busy, Url = url, RetryAfter = quiet, Problem = string.Create(CultureInfo.InvariantCulture, $"{url.Authority} asked to be left alone for {quiet.TotalSeconds:0} s more") }, null);
        var robots = await RobotsAsync(gate, url, cancellationToken);
        if (gate.Quiet > TimeSpan.Zero)
            return (new Fetched { Outcome = FetchOutcome.Busy, Url = url, RetryAfter = gate.Quiet, Problem = $"{url.Authority} answers that it is too busy" }, null);
        if (!robots.Allows(url.PathAndQuery))
        {
            return robots == RobotsRules.Closed
                ? (new Fetched { Outcome = FetchOutcome.Failed, Url = url, Problem = $"robots.txt of {url.Authority} cannot be had, and without it nothing is fetched" }, null)
                : (new Fetched { Outcome = FetchOutcome.Forbidden, Url = url, Problem = $"robots.txt of {url.Authority} forbids {url.AbsolutePath}" }, null);
        }

        await gate.PauseAsync(PauseOf(robots), cancellationToken);
        return await SendAsync(gate, url, known, asScript, cancellationToken);
    }

    private TimeSpan PauseOf(RobotsRules robots)
    {
        var own = TimeSpan.FromMilliseconds(_options.PauseMilliseconds);
        return robots.Pause is { } asked && asked > own ? asked < LongestPause ? asked : LongestPause : own;
    }

    private async Task<RobotsRules> RobotsAsync(HostGate gate, Uri url, CancellationToken cancellationToken)
    {
        if (gate.Robots is var (rules, at) && _time.GetUtcNow() - at < (rules == RobotsRules.Closed ? RobotsRetry : RobotsLast)) return rules;
        await gate.PauseAsync(PauseOf(RobotsRules.None), cancellationToken);
        var address = new Uri(url, "/robots.txt");
        var (fetched, next) = await SendAsync(gate, address, null, asScript: false, cancellationToken);
        // Five hops may be followed (RFC 9309, 2.3.1.2); those to another host would need its turn too, and are taken for none.
        for (var hop = 0; hop < 5 && next is not null && next.Authority == url.Authority; hop++)
        {
            await gate.PauseAsync(PauseOf(RobotsRules.None), cancellationToken);
            (fetched, next) = await SendAsync(gate, next, null, asScript: false, cancellationToken);
        }

        rules = fetched.Outcome switch
        {
            FetchOutcome.Read when next is null => RobotsRules.Parse(Encoding.UTF8.GetString(fetched.Body.Span), Agent),
            FetchOutcome.Failed or FetchOutcome.Busy => RobotsRules.Closed,
            // Unavailable (400 to 499): a crawler may access any resource (RFC 9309, 2.3.1.3).
            _ => RobotsRules.None,
        };
        gate.Robots = (rules, _time.GetUtcNow());
        return rules;
    }

    private async Task<(Fetched Fetched, Uri? Next)> SendAsync(HostGate gate, Uri url, Validators? known, bool asScript, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), TimeProvider.System);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limited.Token);
        using var request = Request(url, known, asScript);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (IsRedirect(response) && response.Headers.Location is { } location)
            {
                return Uri.TryCreate(url, location, out var next)
                    ? (new Fetched { Outcome = FetchOutcome.Read, Url = url }, next)
                    : (new Fetched { Outcome = FetchOutcome.Refused, Url = url, Problem = $"{url} redirects to no address" }, null);
            }

            return (await TakeAsync(gate, url, response, both.Token), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (new Fetched { Outcome = FetchOutcome.Failed, Url = url, Problem = $"{url} was not read within {_options.TimeoutSeconds} s" }, null);
        }
        catch (HttpRequestException e)
        {
            var refused = e.InnerException as PrivateAddressException;
            return (new Fetched { Outcome = refused is null ? FetchOutcome.Failed : FetchOutcome.Refused, Url = url, Problem = $"{url}: {(refused ?? (Exception)e).Message}" }, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return (new Fetched { Outcome = FetchOutcome.Failed, Url = url, Problem = $"{url} was cut off or damaged: {e.Message}" }, null);
        }
        finally
        {
            gate.Ended();
        }
    }

    private static HttpRequestMessage Request(Uri url, Validators? known, bool asScript)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", asScript ? "application/json, text/plain, */*" : "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
        // Some sites answer what their own pages ask for only to those that say so.
        if (asScript) request.Headers.TryAddWithoutValidation("X-Requested-With", "XMLHttpRequest");
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } modified) request.Headers.IfModifiedSince = modified;
        return request;
    }

    private static bool IsRedirect(HttpResponseMessage response) => response.StatusCode is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private async Task<Fetched> TakeAsync(HostGate gate, Uri url, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new Fetched { Outcome = FetchOutcome.Unchanged, Url = url };
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return new Fetched { Outcome = FetchOutcome.Missing, Url = url, Problem = $"{url} is not there ({status})" };
            case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable:
                var wait = RetryAfter(response.Headers.RetryAfter) is { } asked ? (asked < LongestQuiet ? asked : LongestQuiet) : UsualQuiet;
                gate.LeaveAlone(wait);
                return new Fetched { Outcome = FetchOutcome.Busy, Url = url, RetryAfter = wait, Problem = $"{url.Authority} answers that it is too busy ({status})" };
            case >= HttpStatusCode.InternalServerError:
                return new Fetched { Outcome = FetchOutcome.Failed, Url = url, Problem = $"{url} failed ({status})" };
            case >= HttpStatusCode.BadRequest:
                return new Fetched { Outcome = FetchOutcome.Forbidden, Url = url, Problem = $"{url} was refused ({status})" };
            case not HttpStatusCode.OK:
                return new Fetched { Outcome = FetchOutcome.Refused, Url = url, Problem = $"{url} was refused ({status})" };
        }

        if (await BodyAsync(response.Content, cancellationToken) is not { } body)
            return new Fetched { Outcome = FetchOutcome.Refused, Url = url, Problem = $"{url} is larger than {_options.MaxMegabytes} MB" };
        var (tag, modified) = (response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
        return new Fetched
        {
            Outcome = FetchOutcome.Read,
            Url = url,
            Body = body,
            Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\''),
            MediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "",
            Validators = tag is null && modified is null ? null : new Validators(tag, modified),
        };
    }

    // What a header says of the length is not relied on; what is unpacked is counted.
    private async Task<byte[]?> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var most = _options.MaxMegabytes * 1024 * 1024;
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (kept.Length + read > most) return null;
            await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return kept.ToArray();
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero,
        _ => null,
    };
}

/// <summary>Where pages come from.</summary>
internal interface IPages
{
    /// <summary>Fetches an address, after redirects. Whatever a site does is an answer with its reason.</summary>
    /// <param name="url">The address.</param>
    /// <param name="known">What the site gave the last time; null for none.</param>
    /// <param name="asScript">Whether it is what a page's script would ask for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Fetched> GetAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken);
}
