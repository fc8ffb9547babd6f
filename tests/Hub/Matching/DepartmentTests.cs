using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Matching;

public sealed class DepartmentTests
{
    [Fact]
    public async Task A_department_is_made_changed_once_for_each_version_and_deleted()
    {
        await using var story = await MatchingStory.BeginAsync();

        var made = await story.SetAsync("Returns", new { strategy = "leastBusy", lastOperatorFirst = true });
        var view = await made.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var id = view.GetProperty("id").GetGuid();
        using var stale = await story.Admin.PutAsJsonAsync($"/api/departments/{id}", new { version = 0, name = "Again" }, TestContext.Current.CancellationToken);
        using var deleted = await story.Admin.DeleteAsync($"/api/departments/{id}", TestContext.Current.CancellationToken);

        Assert.Equal("leastBusy", view.GetProperty("policy").Text("strategy"));
        Assert.Equal("urn:omnichannel:changed-meanwhile", await stale.ProblemAsync());
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task The_default_one_and_one_with_open_conversations_stay()
    {
        await using var story = await MatchingStory.BeginAsync();

        using var answer = await story.Admin.DeleteAsync($"/api/departments/{story.Hub.Department("Support").Value}", TestContext.Current.CancellationToken);

        Assert.Equal("urn:omnichannel:still-needed", await answer.ProblemAsync());
    }

    [Theory]
    [InlineData("""{"strategy":"whoever"}""", "policy.strategy")]
    [InlineData("""{"offerSeconds":4}""", "policy.offerSeconds")]
    [InlineData("""{"maximumWaitSeconds":1}""", "policy.maximumWaitSeconds")]
    [InlineData("""{"afterWait":"fallback"}""", "policy.fallback")]
    [InlineData("""{"fallback":"00000000-0000-0000-0000-000000000001"}""", "policy.fallback")]
    [InlineData("""{"hours":{"timeZone":"Mars/Base","weekly":[],"days":[]}}""", "policy.hours")]
    [InlineData("""{"hours":{"timeZone":"UTC","weekly":[{"day":"monday","from":"18:00:00","to":"09:00:00"}],"days":[]}}""", "policy.hours")]
    [InlineData("""{"priority":1000}""", "policy.priority")]
    public async Task What_cannot_work_is_refused_by_name(string policy, string field)
    {
        await using var story = await MatchingStory.BeginAsync();

        using var answer = await story.SetAsync("Returns", JsonDocument.Parse(policy).RootElement);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
    }

    [Fact]
    public async Task Fallbacks_never_go_round_in_a_circle()
    {
        await using var story = await MatchingStory.BeginAsync();
        var (sales, support) = (story.Hub.Department("Sales").Value, story.Hub.Department("Support").Value);
        (await story.SetAsync("Sales", new { fallback = support })).EnsureSuccessStatusCode();

        using var answer = await story.SetAsync("Support", new { fallback = sales }, isDefault: true);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Caps_skills_languages_and_membership_are_an_admins_to_set()
    {
        await using var story = await MatchingStory.BeginAsync();
        using var client = await story.Hub.JoinAsync("Ben", Omnichannel.Hub.Operators.OperatorRole.Associate, departments: "Support");
        var ben = (await story.Admin.GetJsonAsync("/api/operators")).EnumerateArray().Single(one => one.Text("name") == "Ben").GetProperty("id").GetGuid();
        var sales = story.Hub.Department("Sales").Value;

        using var answer = await story.Admin.PutAsJsonAsync(
            $"/api/operators/{ben}", new { cap = 7, skills = new[] { "Billing", "billing" }, languages = new[] { "DE" }, departments = new[] { sales } }, TestContext.Current.CancellationToken);
        using var wrong = await story.Admin.PutAsJsonAsync($"/api/operators/{ben}", new { cap = 0 }, TestContext.Current.CancellationToken);

        var view = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal((7, "billing", "de"), (view.GetProperty("cap").GetInt32(), view.GetProperty("skills")[0].GetString(), view.GetProperty("languages")[0].GetString()));
        Assert.Equal(sales, Assert.Single(view.GetProperty("departments").EnumerateArray()).GetGuid());
        Assert.Equal("urn:omnichannel:validation", await wrong.ProblemAsync());
    }

    [Fact]
    public async Task Rules_can_be_tried_before_they_count()
    {
        await using var story = await MatchingStory.BeginAsync();
        var visitor = await story.WaitAsync();
        var sales = story.Hub.Department("Sales").Value;
        var rules = new object[] { new { name = "Old friends", when = new { pastAtLeast = 1 } }, new { name = "Shop", when = new { page = new[] { "SHOP" } }, then = new { department = sales } } };

        using var answer = await story.Admin.PostAsJsonAsync("/api/routing/dry-run", new { rules, conversation = visitor.Id }, TestContext.Current.CancellationToken);
        using var wrong = await story.RuleAsync(new { name = "Nowhere", then = new { department = Guid.NewGuid() } });

        var view = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(("Shop", "Sales"), (view.Text("rule"), view.GetProperty("department").Text("name")));
        Assert.Equal("pastAtLeast", view.GetProperty("steps")[0].Text("failed"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(0, (await story.Admin.GetJsonAsync("/api/routing/rules")).GetProperty("version").GetInt32());
    }
}
