using System.Globalization;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Floods;

/// <summary>Hubs whose limits are on, and visitors who are in a hurry.</summary>
internal static class Limited
{
    /// <summary>A hub that refuses at once, without the wait, whatever goes beyond one of its rates.</summary>
    /// <param name="rates">Each as <c>Sessions:Address</c> and how often at once; hardly anything comes back within a test.</param>
    public static HubHost Hub(params (string Rate, int Burst)[] rates)
    {
        var settings = new Dictionary<string, string> { ["RateLimits:Enabled"] = "true", ["RateLimits:Wait"] = "00:00:00" };
        foreach (var (rate, burst) in rates)
        {
            settings[$"RateLimits:{rate}:Burst"] = burst.ToString(CultureInfo.InvariantCulture);
            settings[$"RateLimits:{rate}:PerMinute"] = "1";
        }

        return new() { Settings = settings };
    }

    public static Task<HttpResponseMessage> SayAsync(this DirectLineClient page, string text) =>
        page.PostAsync(new { type = "message", text }, Visits.Now);

    /// <summary>Opens the widget without expecting success.</summary>
    public static async Task<HttpResponseMessage> KnockAsync(this HubHost hub)
    {
        using var http = hub.CreateDefaultClient(new Uri(Visits.Own));
        return await http.PostAsync($"/widget/{hub.Inbox().PublicKey}/session", new StringContent("{}", null, "application/json"), Visits.Now);
    }

    public static int Pause(this HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        return int.Parse(answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture);
    }
}
