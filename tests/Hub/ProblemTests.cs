using System.Text.RegularExpressions;
using Omnichannel.Hub;

namespace Omnichannel.Tests.Hub;

public sealed partial class ProblemTests
{
    [Fact]
    public async Task The_catalogue_is_what_the_documentation_says()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "protocol", "errors.md"), TestContext.Current.CancellationToken);

        var documented = Line().Matches(page).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");

        Assert.Equal(Problems.All.Select(problem => $"{problem.Code} {problem.Status}").Order(), documented.Order());
    }

    [Fact]
    [Trait("threat", "C-06")]
    public async Task A_body_that_cannot_be_read_is_answered_without_a_word_from_inside()
    {
        await using var hub = new HubHost();
        using var client = hub.Console();

        var answer = await client.PostAsync(
            "/api/session",
            new StringContent("{\"email\":", System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_tells_a_stranger_nothing()
    {
        await using var hub = new HubHost();
        using var client = hub.Console();

        var answer = await client.GetAsync("/api/none", TestContext.Current.CancellationToken);

        Assert.Equal("urn:omnichannel:not-found", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_form_of_a_foreign_page_is_not_read()
    {
        await using var hub = new HubHost();
        using var client = await hub.SetUpAsync();

        var answer = await client.PostAsync(
            "/api/session",
            new StringContent("{\"email\":\"a\",\"password\":\"b\"}", System.Text.Encoding.UTF8, "text/plain"),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Omnichannel.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"^\| `([a-z-]+)` \| (\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Line();
}
