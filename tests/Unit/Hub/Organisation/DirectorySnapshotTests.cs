using Omnichannel.Core;
using Omnichannel.Hub.Departments;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Tests.Unit.Hub.Organisation;

public sealed class DirectorySnapshotTests
{
    private static readonly DepartmentRow Support = new() { Id = Guid.NewGuid(), Name = "Support", IsDefault = true };

    [Fact]
    public void A_department_is_found_by_name_in_any_case_and_not_by_another()
    {
        var snapshot = Snapshot([Support, new() { Id = Guid.NewGuid(), Name = "Sales" }]);

        Assert.Equal("Sales", snapshot.FindDepartment("sales")?.Name);
        Assert.Null(snapshot.FindDepartment("Marketing"));
        Assert.Equal("Support", snapshot.DefaultDepartment.Name);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_do_not_stop_the_hub()
    {
        var snapshot = Snapshot([Support, new() { Id = Guid.NewGuid(), Name = "Sales" }, new() { Id = Guid.NewGuid(), Name = "SALES" }]);

        Assert.NotNull(snapshot.FindDepartment("Sales"));
        Assert.Equal(3, snapshot.Departments.Count());
    }

    [Fact]
    public void An_inbox_runs_the_published_version_of_its_flow_and_none_when_there_is_none()
    {
        var (flow, version, draft) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var snapshot = new DirectorySnapshot(
            [Inbox("a", flow), Inbox("b", draft), Inbox("c", Guid.NewGuid()), Inbox("d", null)],
            [new() { Id = flow, Name = "Welcome", Published = version }, new() { Id = draft, Name = "Draft" }],
            [Support],
            [],
            Enumerable.Empty<OperatorDepartmentRow>().ToLookup(row => row.Operator, row => row.Department));

        Assert.Equal(
            [new FlowVersionId(version), null, null, null],
            new[] { "a", "b", "c", "d" }.Select(key => snapshot.FindInboxByKey(key)?.PublishedFlow));
        Assert.Equal(new FlowVersionId(version), snapshot.FindFlow("welcome"));
        Assert.Null(snapshot.FindFlow("Draft"));
    }

    [Theory]
    [InlineData("https://shop.example", true)]
    [InlineData("http://shop.example", false)]
    [InlineData("https://shop.example:8443", false)]
    [InlineData("https://shop.example.evil.test", false)]
    [InlineData("https://SHOP.example", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void An_origin_is_allowed_exactly_or_not_at_all(string origin, bool allowed)
    {
        var inbox = new Inbox(new() { Origins = "https://shop.example\n\n https://www.shop.example " }, published: null);

        Assert.Equal(allowed, inbox.Allows(origin));
        Assert.Equal(2, inbox.Origins.Count);
    }

    private static InboxRow Inbox(string key, Guid? flow) => new() { Id = Guid.NewGuid(), PublicKey = key, SecretHash = key, Flow = flow };

    private static DirectorySnapshot Snapshot(IReadOnlyList<DepartmentRow> departments) =>
        new([], [], departments, [], Enumerable.Empty<OperatorDepartmentRow>().ToLookup(row => row.Operator, row => row.Department));
}
