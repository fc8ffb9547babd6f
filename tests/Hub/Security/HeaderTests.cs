using Omnichannel.Tests.Hub.Rights;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "O-14")]
public sealed class HeaderTests
{
    [Fact]
    public async Task Every_answer_of_every_address_tells_browsers_what_protects_it()
    {
        await using var stage = new RightsStage();
        await stage.SetAsync();
        var wrong = new List<string>();
        foreach (var row in RightsTable.Read().Where(row => row.Method != "CALL"))
        {
            foreach (var who in Enum.GetValues<Who>())
            {
                using var answer = await stage.AnswerAsync(row, who);
                wrong.AddRange(WrongIn(answer).Select(what => $"{row.Name} as {who}, {(int)answer.StatusCode}: {what}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> WrongIn(HttpResponseMessage answer)
    {
        var policy = One(answer, "Content-Security-Policy");
        if (One(answer, "X-Content-Type-Options") != "nosniff") { yield return "may be sniffed"; }
        if (One(answer, "Referrer-Policy") != "no-referrer") { yield return "names referrers"; }
        if (One(answer, "Strict-Transport-Security") != "max-age=31536000") { yield return "may be fetched without TLS"; }
        if (One(answer, "Cache-Control").Length == 0) { yield return "says nothing about keeping"; }
        if (answer.Headers.Contains("Server")) { yield return "names the server"; }
        if (!policy.Contains("default-src", StringComparison.Ordinal) || policy.Contains("script-src 'unsafe-inline'", StringComparison.Ordinal)) { yield return $"has the policy '{policy}'"; }
        if (!policy.Contains("frame-ancestors", StringComparison.Ordinal) && !policy.Contains("sandbox", StringComparison.Ordinal)) { yield return "may be framed"; }
        if (answer.Content.Headers.ContentLength is not 0 && answer.Content.Headers.ContentType is { } type
            && type.MediaType!.StartsWith("text/", StringComparison.Ordinal) && type.CharSet is null && type.MediaType != "text/plain")
        {
            yield return $"has no charset: {type}";
        }
    }

    private static string One(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
