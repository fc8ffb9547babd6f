using Omnichannel.Core;
using Omnichannel.Handoff.Hours;
using Omnichannel.Handoff.Routing;

namespace Omnichannel.Tests.Unit.Handoff.Routing;

public sealed class FallbackTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly BusinessHours Shut = new() { Days = [new(new(2026, 11, 25), null, null)] };

    [Fact]
    public void The_first_that_is_open_helps_out()
    {
        var chain = Chain(closed: 2);

        Assert.Equal(Id(3), Find(chain));
    }

    [Fact]
    public void Nobody_is_asked_further_than_three_departments_away()
    {
        Assert.Equal(Id(4), Find(Chain(closed: 3)));
        Assert.Null(Find(Chain(closed: 4)));
    }

    [Fact]
    public void A_circle_and_a_department_that_is_gone_end_it()
    {
        var circle = new Dictionary<DepartmentId, DepartmentPolicy>
        {
            [Id(1)] = new() { Fallback = Id(2).Value },
            [Id(2)] = new() { Fallback = Id(1).Value, Hours = Shut },
        };

        Assert.Null(Find(circle));
        Assert.Null(Find(new() { [Id(1)] = new() { Fallback = Id(9).Value } }));
    }

    private static DepartmentId? Find(Dictionary<DepartmentId, DepartmentPolicy> policies) =>
        DepartmentPolicy.FindFallback(Id(1), id => policies.GetValueOrDefault(id), Now);

    // 1 falls back to 2, 2 to 3 and so on; the first few are shut.
    private static Dictionary<DepartmentId, DepartmentPolicy> Chain(int closed) => Enumerable.Range(1, 6).ToDictionary(
        Id, number => new DepartmentPolicy { Fallback = Id(number + 1).Value, Hours = number <= closed ? Shut : BusinessHours.Always });

    private static DepartmentId Id(int number) => new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2));
}
