using System.Globalization;
using Omnichannel.Hub.DirectLine;

namespace Omnichannel.Hub.Security.Throttling;

/// <summary>The answer to a flood: 429, and when to come back, in the words of the protocol that the caller speaks.</summary>
/// <param name="pause">After how long it makes sense to try again.</param>
internal sealed class TooManyResult(TimeSpan pause) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds));
        httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        IResult answer = DirectLineCors.Covers(httpContext.Request) ? DirectLineErrors.TooMany.Answer() : Problems.TooManyRequests.Answer();
        return answer.ExecuteAsync(httpContext);
    }
}
