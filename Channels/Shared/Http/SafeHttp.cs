using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>The product's only way to call a server of somebody else. The target's trouble is an outcome, never an exception.</summary>
/// <remarks>Calls public addresses only, follows no redirect, keeps no cookies, uses no proxy, reads a bounded answer within one deadline.</remarks>
public sealed partial class SafeHttp(IHttpClientFactory clients, IOptions<SafeHttpOptions> options, TimeProvider clock, ILogger<SafeHttp> logger)
{
    /// <summary>The name of the client in <see cref="IHttpClientFactory"/>; nobody else takes it, tests replace its handler.</summary>
    public const string ClientName = "SafeHttp";

    private readonly TargetRules _rules = new(options.Value);

    /// <summary>Makes one call.</summary>
    /// <param name="request">What to send where.</param>
    /// <param name="cancellationToken">The caller gives up; this alone ends in an exception.</param>
    /// <returns>The answer, or why there is none.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<SafeHttpResult> SendAsync(SafeHttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (RequestBuilder.FindFault(request) is { } fault)
        {
            Log.NotSent(logger, SafeHttpOutcome.Invalid, fault);
            return new() { Outcome = SafeHttpOutcome.Invalid, Reason = fault };
        }

        if (!_rules.TryRead(request.Url, out var target, out var refusal))
        {
            Log.NotSent(logger, refusal.Outcome, refusal.Reason);
            return refusal;
        }

        var started = clock.GetTimestamp();
        var result = await CallAsync(request, target, cancellationToken);
        var elapsed = (long)clock.GetElapsedTime(started).TotalMilliseconds;
        if (result.Outcome is SafeHttpOutcome.Answered)
        {
            Log.Answered(logger, target.IdnHost, target.Port, result.Status, elapsed);
        }
        else
        {
            Log.Failed(logger, target.IdnHost, target.Port, result.Outcome, result.Reason, elapsed);
        }

        return result;
    }

    private async Task<SafeHttpResult> CallAsync(SafeHttpRequest request, Uri target, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(request.Deadline ?? options.Value.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var message = RequestBuilder.Build(request, target);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var limit = request.MaxBodyBytes ?? options.Value.MaxBodyBytes;
            return await AnswerReader.ReadAsync(response, limit, request.AsBytes, clock.GetUtcNow(), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return deadline.IsCancellationRequested
                ? new() { Outcome = SafeHttpOutcome.TimedOut, Reason = "The target did not answer in time." }
                : new() { Outcome = SafeHttpOutcome.Unreachable, Reason = "No connection was made in time." };
        }
        catch (HttpRequestException trouble)
        {
            return Explain(trouble);
        }
    }

    private static SafeHttpResult Explain(HttpRequestException trouble) => trouble switch
    {
        { InnerException: ForbiddenAddressException } =>
            new() { Outcome = SafeHttpOutcome.Refused, Reason = "The target's address is not public." },
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } =>
            new() { Outcome = SafeHttpOutcome.Unreachable, Reason = "The target's name is unknown." },
        { HttpRequestError: HttpRequestError.ConnectionError } =>
            new() { Outcome = SafeHttpOutcome.Unreachable, Reason = "The target accepts no connection." },
        { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            new() { Outcome = SafeHttpOutcome.Unreachable, Reason = "The target's certificate or encryption was not accepted." },
        { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new() { Outcome = SafeHttpOutcome.TooLarge, Reason = "The answer's headers are too large." },
        { HttpRequestError: HttpRequestError.InvalidResponse } =>
            new() { Outcome = SafeHttpOutcome.Invalid, Reason = "The answer is not HTTP." },
        _ => new() { Outcome = SafeHttpOutcome.Broken, Reason = "The connection ended before the answer was complete." },
    };

    // Host and port only: paths carry bot tokens, queries carry names.
    private static partial class Log
    {
        [LoggerMessage(2000, LogLevel.Debug, "Called {Host}:{Port}, status {Status}, {Elapsed} ms")]
        public static partial void Answered(ILogger logger, string host, int port, int? status, long elapsed);

        [LoggerMessage(2001, LogLevel.Warning, "Call to {Host}:{Port} ended as {Outcome} after {Elapsed} ms: {Reason}")]
        public static partial void Failed(ILogger logger, string host, int port, SafeHttpOutcome outcome, string? reason, long elapsed);

        [LoggerMessage(2002, LogLevel.Warning, "Call not sent, {Outcome}: {Reason}")]
        public static partial void NotSent(ILogger logger, SafeHttpOutcome outcome, string? reason);
    }
}
